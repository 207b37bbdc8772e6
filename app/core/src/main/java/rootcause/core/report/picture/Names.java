package rootcause.core.report.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms of long names. The long form always stands in the sentence of the card. */
final class Names {
  private static final Pattern COMMON_NAME =
      Pattern.compile("(?:^|[,/+]\\s*)CN\\s*=\\s*((?:\\\\.|[^,/+\\\\])+)");

  private Names() {}

  /** The common name of a distinguished name in text, or all of it when there is none. */
  static String common(String distinguishedName) {
    Matcher matcher = COMMON_NAME.matcher(distinguishedName);
    return matcher.find() ? matcher.group(1).strip() : distinguishedName;
  }

  /** A path whose middle is left out when it has more than this many characters. */
  static String path(String path, int most) {
    if (path.length() <= most) {
      return path;
    }
    int tail = most * 2 / 3;
    int cut = path.length() - tail;
    int slash = path.indexOf('/', cut);
    int from = slash > 0 && slash < path.length() - 8 ? slash : cut;
    return path.substring(0, Math.max(4, most - tail - 1)) + "\u2026" + path.substring(from);
  }
}
