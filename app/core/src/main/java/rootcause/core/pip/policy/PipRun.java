package rootcause.core.pip.policy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Sentence;

/**
 * One pip command: its processes and what they trust.
 *
 * @param main the process that the user starts
 * @param buildPolicy the process that has the build requirements, null when there is none
 * @param noBuild why there is none, else null
 * @param childCommand the command line of the build subprocess, null when there is none
 * @param resolvedByMain whether the main process finds the files that the child then downloads (pip
 *     10): both must succeed
 * @param requirements names and URLs that the command line and its files ask for
 * @param notes what a reader should know beside
 */
public record PipRun(
    ProcessPolicy main,
    @Nullable ProcessPolicy buildPolicy,
    @Nullable Sentence noBuild,
    @Nullable ChildCommand childCommand,
    boolean resolvedByMain,
    List<String> requirements,
    List<Sentence> notes) {
  /** Copies the lists. */
  public PipRun {
    requirements = List.copyOf(requirements);
    notes = List.copyOf(notes);
  }

  /** The process that has the build requirements. */
  public Optional<ProcessPolicy> build() {
    return Optional.ofNullable(buildPolicy);
  }

  /** Why there is no build process. */
  public Optional<Sentence> whyNoBuild() {
    return Optional.ofNullable(noBuild);
  }

  /** The command line of the build subprocess. */
  public Optional<ChildCommand> child() {
    return Optional.ofNullable(childCommand);
  }

  /**
   * What has to succeed for build requirements to be had from this URL, in order: the child alone,
   * or before it the main process where that finds the files. Empty when there is no build process.
   */
  public List<LaneTrust> buildToward(URI url) {
    if (buildPolicy == null) {
      return List.of();
    }
    LaneTrust child = buildPolicy.toward(url);
    return resolvedByMain ? List.of(main.toward(url), child) : List.of(child);
  }
}
