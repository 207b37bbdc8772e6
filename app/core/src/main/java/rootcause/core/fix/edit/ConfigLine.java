package rootcause.core.fix.edit;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * One line of a configuration file as Python's {@code RawConfigParser} sees it.
 *
 * @param raw its bytes without the line end
 * @param text the same decoded
 * @param ending its line end as it stands in the file; empty on a last line without one
 * @param kind what the parser takes it for
 * @param name of a header the section, of an option the name in lower case, else empty
 * @param delimiter index of {@code =} or {@code :} in the text of an option, else -1
 */
record ConfigLine(byte[] raw, String text, String ending, Kind kind, String name, int delimiter) {
  /** What a line is to the parser. */
  enum Kind {
    /** White space only. */
    BLANK,
    /** Begins with {@code #} or {@code ;}. */
    COMMENT,
    /** {@code [section]}. */
    HEADER,
    /** {@code name = value}. */
    OPTION,
    /** Deeper than its option: more of the option's value. */
    CONTINUATION
  }

  /** A line that we write. */
  static ConfigLine written(String text, String ending, Kind kind, String name, Charset charset) {
    int delimiter = kind == Kind.OPTION ? delimiterOf(text) : -1;
    return new ConfigLine(text.getBytes(charset), text, ending, kind, name, delimiter);
  }

  /** The same with this line end. */
  ConfigLine ending(String other) {
    return new ConfigLine(raw, text, other, kind, name, delimiter);
  }

  /** Whether the parser looks at it at all. */
  boolean structural() {
    return kind == Kind.HEADER || kind == Kind.OPTION || kind == Kind.CONTINUATION;
  }

  /** The white space that it begins with. */
  String indentation() {
    return text.substring(0, indent(text));
  }

  /** What pip calls this option: {@code _} is {@code -}, a leading {@code --} is dropped. */
  String pipName() {
    return pipName(name);
  }

  /** The value on this very line: of an option after its delimiter, of a continuation all. */
  String value() {
    return strip(text.substring(delimiter + 1));
  }

  /** pip's {@code _normalize_name} ({@code 26.2:src/pip/_internal/configuration.py}). */
  static String pipName(String name) {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return normal.startsWith("--") ? normal.substring(2) : normal;
  }

  /** Index of the first {@code =} or {@code :}, -1 when there is none. */
  static int delimiterOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '=' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  /** How many characters of white space a line begins with. */
  static int indent(String text) {
    int i = 0;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Python's {@code str.strip}. */
  static String strip(String text) {
    int from = indent(text);
    int to = text.length();
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Python's {@code str.isspace}. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c)
        || (c >= '\t' && c <= '\r')
        || (c >= 0x1c && c <= 0x1f)
        || c == 0x85;
  }
}
