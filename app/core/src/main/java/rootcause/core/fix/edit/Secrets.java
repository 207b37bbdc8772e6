package rootcause.core.fix.edit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes secrets and characters that act on a terminal out of text that is shown. */
public final class Secrets {
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]*(?::[^/@\\s]*)?(?=@)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|secret|token|api[-_]?key|credentials?)[\\w-]*\\s*[=:]\\s*)\\S.*");
  private static final Pattern HEADER = Pattern.compile("(?i)(authorization\\s*[=:]\\s*)\\S.*");

  private Secrets() {}

  /** One line that may be shown: secrets are {@code ***}, control characters are written out. */
  public static String masked(String line) {
    String open = USER_INFO.matcher(line).replaceAll("***");
    open = NAMED.matcher(open).replaceAll("$1***");
    open = HEADER.matcher(open).replaceAll("$1***");
    StringBuilder shown = new StringBuilder(open.length());
    open.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c != '\t' && acts(c)) {
      shown.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** Control characters, and those that change the direction of writing. */
  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
