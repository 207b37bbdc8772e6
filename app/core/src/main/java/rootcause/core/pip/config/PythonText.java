package rootcause.core.pip.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Text as Python treats and prints it, where pip's messages and settings depend on it. */
public final class PythonText {
  private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
  private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");
  private static final Map<Character, String> ESCAPES =
      Map.of('\\', "\\\\", '\n', "\\n", '\r', "\\r", '\t', "\\t");

  private PythonText() {}

  /** {@code distutils.util.strtobool}, empty for anything else. */
  public static Optional<Boolean> bool(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (YES.contains(lower)) {
      return Optional.of(true);
    }
    return NO.contains(lower) ? Optional.of(false) : Optional.empty();
  }

  /** {@code repr(text)}. */
  public static String repr(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        out.append('\\').append(c);
      } else if (ESCAPES.containsKey(c)) {
        out.append(ESCAPES.get(c));
      } else if (c < ' ' || (c >= 0x7f && c < 0xa1)) {
        out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else if (Character.getType(c) == Character.FORMAT
          || Character.getType(c) == Character.CONTROL) {
        out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append(quote).toString();
  }

  /** {@code text.strip()}: white space in Unicode's sense, also no-break spaces. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && space(text.charAt(from))) {
      from++;
    }
    while (to > from && space(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** {@code text.split()}. */
  public static java.util.List<String> words(String text) {
    String stripped = strip(text);
    return stripped.isEmpty()
        ? java.util.List.of()
        : java.util.List.of(stripped.split("(?U)[\\s\\x1c-\\x1f]+"));
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
