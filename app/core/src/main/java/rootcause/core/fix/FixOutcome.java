package rootcause.core.fix;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;

/**
 * How applying a fix ended, after the lanes were probed again.
 *
 * @param kind in one word
 * @param entry of the journal, for undo; null when nothing was changed
 * @param why in words, when it is not cured
 * @param after the case as it is now; null when nothing was changed
 */
public record FixOutcome(
    Kind kind, @Nullable String entry, @Nullable String why, @Nullable Case after) {
  /** The words of the interface. */
  public enum Kind {
    /** Applied, and no lane is broken any more. */
    CURED,
    /** Applied, and something is still broken: undo is offered. */
    STILL_BROKEN,
    /** It stopped halfway and could not be put back: undo is offered. */
    FAILED,
    /** Nothing was changed. */
    UNCHANGED;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What to undo. */
  public Optional<String> undo() {
    return Optional.ofNullable(entry);
  }
}
