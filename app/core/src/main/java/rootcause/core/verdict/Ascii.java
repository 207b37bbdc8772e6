package rootcause.core.verdict;

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

  /** Whether {@code length} octets of both arrays are the same but for case. */
  static boolean same(byte[] one, int from, byte[] other, int otherFrom, int length) {
    for (int i = 0; i < length; i++) {
      if (lower(one[from + i]) != lower(other[otherFrom + i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} ends with {@code end} but for case. */
  static boolean endsWith(byte[] text, byte[] end) {
    return text.length >= end.length && same(text, text.length - end.length, end, 0, end.length);
  }
}
