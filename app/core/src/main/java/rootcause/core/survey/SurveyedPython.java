package rootcause.core.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.text.Sentence;

/**
 * An interpreter as the survey met it.
 *
 * @param id {@code py1} and so on
 * @param executable as a person would start it
 * @param kind {@code venv}, {@code pipx}, {@code pyenv}, {@code conda}, {@code uv}, {@code
 *     homebrew}, {@code framework}, {@code store}, {@code installer}, {@code launcher}, {@code
 *     asdf}, {@code mise}, {@code nix}, {@code system} or {@code other}
 * @param foundBy {@code active}, {@code picked}, {@code project}, {@code path} or {@code known}
 * @param examined whether it was asked for
 * @param problem what is wrong with it, null when nothing is
 * @param facts what is known of it, null when nothing is
 * @param pips the one that runs first, then others that it could import
 * @param packages folders of its packages, in the order in which they are searched
 * @param trustHooks what changes trust at its start
 * @param writable whether this account can change its packages
 * @param witness the program that may be run for it, null when none may
 */
public record SurveyedPython(
    String id,
    Path executable,
    String kind,
    String foundBy,
    boolean examined,
    State state,
    @Nullable Sentence problem,
    @Nullable PythonFacts facts,
    List<PipFacts> pips,
    List<Path> packages,
    List<String> trustHooks,
    boolean writable,
    @Nullable Path witness) {
  /** Copies the lists. */
  public SurveyedPython {
    pips = List.copyOf(pips);
    packages = List.copyOf(packages);
    trustHooks = List.copyOf(trustHooks);
  }

  /** The same under this id. */
  SurveyedPython named(String newId) {
    return new SurveyedPython(
        newId,
        executable,
        kind,
        foundBy,
        examined,
        state,
        problem,
        facts,
        pips,
        packages,
        trustHooks,
        writable,
        witness);
  }

  /** What could be learned of it. */
  public enum State {
    /** Everything. */
    OK,
    /** It has no pip. */
    NO_PIP,
    /** It has no {@code ssl} module. */
    NO_SSL,
    /** It was not run, so only its files spoke. */
    NOT_EXECUTED,
    /** It was run, and gave no answer. */
    FAILED;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
