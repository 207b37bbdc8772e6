package rootcause.core.pip.policy;

import java.util.List;
import java.util.Optional;

/**
 * All places that could make one setting, the strongest first.
 *
 * @param setting {@code cert}, {@code client-cert}, {@code proxy}, {@code trusted-host}, …
 */
public record Ladder(String setting, List<Rung> rungs) {
  /** Copies the list. */
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** The place that counts. Lists that grow from several places have several; this is the first. */
  public Optional<Rung> winner() {
    return rungs.stream()
        .filter(
            rung -> rung.state() == Rung.State.WINNER || rung.state() == Rung.State.MISSING_FILE)
        .findFirst();
  }
}
