package rootcause.core.fix.edit;

import java.util.Locale;

/** Why a file was not edited. */
public enum Refusal {
  /** It is UTF-16 or holds zero bytes: pip cannot read it, and we do not guess. */
  NOT_TEXT,
  /** It has bytes that are no characters in the encoding that pip reads it with. */
  NOT_IN_ENCODING,
  /** A line stands before the first section. */
  NO_SECTION,
  /** A line is neither a section nor {@code key = value}. */
  NO_DELIMITER,
  /** Two parts of the file would have to be joined whose indentations contradict each other. */
  TANGLED,
  /** The value cannot be written in the encoding that pip reads the file with. */
  NOT_ENCODABLE,
  /** The value has a form that no configuration file can hold. */
  UNWRITABLE_VALUE;

  /** The part of a text's key that names this reason. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
