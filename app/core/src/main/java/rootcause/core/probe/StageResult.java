package rootcause.core.probe;

import java.time.Duration;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.text.Sentence;

/** How one stage ended. */
public sealed interface StageResult {
  /** Which stage. */
  Stage stage();

  /**
   * It worked.
   *
   * @param took how long
   * @param detail an address, a status line, a protocol; from the peer, so escape it where shown
   */
  record Done(Stage stage, Duration took, String detail) implements StageResult {}

  /**
   * It failed; every later stage is skipped.
   *
   * @param leg whose handshake or connection it was
   * @param sentence what was seen, where, and what to do
   * @param detail the peer's own words or the library's, empty when there are none; to be escaped
   */
  record Failed(
      Stage stage, Leg leg, FailureCause cause, Sentence sentence, Duration took, String detail)
      implements StageResult {}

  /** It was not tried. */
  record Skipped(Stage stage, Sentence why) implements StageResult {}
}
