package rootcause.core.verdict;

import java.util.Arrays;

/** Comparisons that know no letters but A to Z. */
final class Ascii {
  private Ascii() {}

  static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  }

  static boolean isLetterOrDigit(int c) {
    int lower = lower(c);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
  }

  /** A copy with A to Z in lower case. */
  static byte[] lower(byte[] text) {
    byte[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = (byte) lower(lower[i]);
    }
    return lower;
  }

  /** Whether {@code text} ends with {@code end}, octet by octet. */
  static boolean endsWith(byte[] text, byte[] end) {
    return text.length >= end.length
        && Arrays.equals(text, text.length - end.length, text.length, end, 0, end.length);
  }
}
