package rootcause.core.fix.edit;

import java.util.Locale;
import java.util.Set;

/** What came of editing a configuration file. */
public sealed interface ConfigEdit {
  /**
   * It was edited (or nothing had to be).
   *
   * @param bytes the whole file afterwards
   * @param repairs what was mended on the way because pip refuses the file otherwise
   */
  record Edited(byte[] bytes, Set<Repair> repairs) implements ConfigEdit {}

  /**
   * It was not edited.
   *
   * @param line the line that stands in the way, counted from 1; 0 when it is no single line
   */
  record Refused(Refusal reason, int line) implements ConfigEdit {}

  /** Mistakes in a file that end every pip command, and that every edit mends. */
  enum Repair {
    /** The byte order mark was removed: pip takes it for text before the first section. */
    BYTE_ORDER_MARK,
    /** A second part of one section was joined to the first. */
    DUPLICATE_SECTION,
    /** An option stood twice in one section: the earlier one became a comment. */
    DUPLICATE_OPTION;

    /** The part of a text's key that names this repair. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
