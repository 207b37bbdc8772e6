package rootcause.core.pip.config;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.pip.Place;

/**
 * One configuration file that pip could read.
 *
 * @param state what became of it
 * @param why for a file that is not read or cannot be: the reason, in words of the system or the
 *     name of the setting that made it so; else empty
 * @param entries in the order of the file
 */
public record ConfigLayer(
    Place.Level level, Path path, State state, String why, List<ConfigEntry> entries) {
  /** Copies the list. */
  public ConfigLayer {
    entries = List.copyOf(entries);
  }

  /** What became of a file. */
  public enum State {
    /** Read. */
    READ,
    /** Not there. */
    MISSING,
    /** There, but cannot be opened: pip goes on without a word. */
    UNREADABLE,
    /** Read, but refused: pip ends. */
    REFUSED,
    /** Not looked at. */
    SKIPPED
  }
}
