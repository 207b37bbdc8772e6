package rootcause.core.pip.policy;

import org.jspecify.annotations.Nullable;
import rootcause.core.pip.Place;

/**
 * One place of a ladder.
 *
 * @param value as written, secrets masked; null where nothing is set
 */
public record Rung(Place place, @Nullable String value, State state) {
  /** What became of a place. */
  public enum State {
    /** This one counts. */
    WINNER,
    /** Set, but a higher place counts. */
    LOSER,
    /** Set, but this process does not look at it. */
    IGNORED,
    /** Looked at, nothing there. */
    UNSET,
    /** There, but cannot be read. */
    UNREADABLE,
    /** Counts, but names a file that does not exist. */
    MISSING_FILE
  }
}
