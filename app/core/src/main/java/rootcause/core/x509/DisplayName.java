package rootcause.core.x509;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes a name for people, last RDN first as RFC 4514 does. A peer chooses what is in a name, so
 * characters that could hide or reorder text are written as <code>&#92;u{202E}</code>.
 */
public final class DisplayName {
  private static final String SPECIAL = ",+\"\\<>;";

  /** No certificate needs more; the rest is cut and says so. */
  private static final int LONGEST_VALUE = 200;

  private DisplayName() {}

  static String of(List<Attribute> attributes) {
    List<String> rdns = new ArrayList<>();
    int last = -1;
    for (Attribute attribute : attributes) {
      String type = Oids.ATTRIBUTE_NAMES.getOrDefault(attribute.type(), attribute.type());
      String text = type + "=" + escaped(attribute.text());
      if (attribute.rdn() == last) {
        rdns.set(rdns.size() - 1, rdns.getLast() + "+" + text);
      } else {
        rdns.add(text);
      }
      last = attribute.rdn();
    }
    Collections.reverse(rdns);
    return String.join(",", rdns);
  }

  /** The text with control, format, bidirectional and private characters made visible. */
  public static String visible(String text) {
    return visible(text, "");
  }

  private static String escaped(String text) {
    return visible(text, SPECIAL);
  }

  private static String visible(String text, String special) {
    StringBuilder out = new StringBuilder(text.length());
    String shown =
        text.length() <= LONGEST_VALUE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, shortened(text)));
    shown
        .codePoints()
        .forEach(
            c -> {
              if (isUnsafe(c)) {
                out.append("\\u{")
                    .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
                out.append('}');
              } else {
                if (c < 0x80 && special.indexOf(c) >= 0) {
                  out.append('\\');
                }
                out.appendCodePoint(c);
              }
            });
    return shown.length() == text.length() ? out.toString() : out.append('\u2026').toString();
  }

  private static int shortened(String text) {
    return Math.min(LONGEST_VALUE, text.codePointCount(0, text.length()));
  }

  private static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
