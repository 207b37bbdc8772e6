package rootcause.core.verdict;

import java.util.Arrays;

/** DNS names and e-mail addresses against a base (openssl-verify-model, section 7.7). */
final class TextSubtree {
  private TextSubtree() {}

  /** Labels may be added on the left; a base with a leading dot does not match without it. */
  static int dns(Folded name, Folded base) {
    if (base.length() == 0) {
      return SubtreeMatch.MATCH;
    }
    int before = name.length() - base.length() - 1;
    boolean whole = before < 0 || base.startsWithDot() || name.octets()[before] == '.';
    return whole && Ascii.endsWith(name.lower(), base.lower())
        ? SubtreeMatch.MATCH
        : Codes.NOT_PERMITTED;
  }

  /**
   * A base is a mailbox, {@code @host} or {@code host} for that host, {@code .domain} for all
   * below. Only what stands before the {@code @} is compared with its case.
   */
  static int email(Folded email, Folded base) {
    if (email.at() < 0) {
      return Codes.NAME_SYNTAX;
    }
    if (base.at() < 0 && base.startsWithDot()) {
      boolean below = email.length() > base.length();
      return below && Ascii.endsWith(email.lower(), base.lower())
          ? SubtreeMatch.MATCH
          : Codes.NOT_PERMITTED;
    }
    if (base.at() > 0) {
      if (base.at() != email.at()) {
        return Codes.NOT_PERMITTED;
      }
      if (email.nul() || base.nul()) {
        return Codes.NAME_SYNTAX;
      }
      if (!Arrays.equals(email.octets(), 0, email.at(), base.octets(), 0, base.at())) {
        return Codes.NOT_PERMITTED;
      }
    }
    return sameHost(email, base) ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }

  private static boolean sameHost(Folded email, Folded base) {
    return Arrays.equals(
        email.lower(), email.at() + 1, email.length(), base.lower(), base.at() + 1, base.length());
  }
}
