package rootcause.core.verdict;

/**
 * A name or a base of name constraints, with what every comparison needs of it worked out once:
 * hostile certificates make a million comparisons of long names.
 *
 * @param octets as written
 * @param lower with A to Z in lower case
 * @param at where the last {@code @} is; -1 when there is none
 * @param nul whether there is a NUL before that
 */
record Folded(byte[] octets, byte[] lower, int at, boolean nul) {
  static Folded of(byte[] octets) {
    int at = octets.length - 1;
    while (at >= 0 && octets[at] != '@') {
      at--;
    }
    return new Folded(octets, Ascii.lower(octets), at, hasNul(octets, at));
  }

  private static boolean hasNul(byte[] octets, int to) {
    for (int i = 0; i < to; i++) {
      if (octets[i] == 0) {
        return true;
      }
    }
    return false;
  }

  int length() {
    return octets.length;
  }

  boolean startsWithDot() {
    return octets.length > 0 && octets[0] == '.';
  }
}
