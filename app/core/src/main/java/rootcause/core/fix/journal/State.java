package rootcause.core.fix.journal;

import java.util.Locale;

/** How far an entry of the journal got. */
public enum State {
  /** Everything needed to go back is on disk; files may be old or new. */
  BEGUN,
  /** A command was started; what it touches may be anything. */
  RUNNING,
  /** Everything is new. */
  APPLIED,
  /** Going back; files may be old or new. */
  UNDOING,
  /** Everything is old. */
  UNDONE;

  /** The word in the file, and in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
