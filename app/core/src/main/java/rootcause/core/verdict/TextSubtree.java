package rootcause.core.verdict;

import java.util.Arrays;

/** DNS names and e-mail addresses against a base (openssl-verify-model, section 7.7). */
final class TextSubtree {
  private TextSubtree() {}

  /** Labels may be added on the left; a base with a leading dot does not match without it. */
  static int dns(byte[] name, byte[] base) {
    if (base.length == 0) {
      return SubtreeMatch.MATCH;
    }
    int before = name.length - base.length - 1;
    boolean whole = before < 0 || base[0] == '.' || name[before] == '.';
    return whole && Ascii.endsWith(name, base) ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }

  /**
   * A base is a mailbox, {@code @host} or {@code host} for that host, {@code .domain} for all
   * below.
   */
  static int email(byte[] email, byte[] base) {
    int at = lastAt(email);
    int baseAt = lastAt(base);
    if (at < 0) {
      return Codes.NAME_SYNTAX;
    }
    if (baseAt < 0 && base.length > 0 && base[0] == '.') {
      return email.length > base.length && Ascii.endsWith(email, base)
          ? SubtreeMatch.MATCH
          : Codes.NOT_PERMITTED;
    }
    if (baseAt > 0) {
      if (baseAt != at) {
        return Codes.NOT_PERMITTED;
      }
      if (hasNul(email, at) || hasNul(base, baseAt)) {
        return Codes.NAME_SYNTAX;
      }
      if (!Arrays.equals(email, 0, at, base, 0, at)) {
        return Codes.NOT_PERMITTED;
      }
    }
    byte[] host = Arrays.copyOfRange(email, at + 1, email.length);
    byte[] baseHost = Arrays.copyOfRange(base, baseAt + 1, base.length);
    return host.length == baseHost.length && Ascii.endsWith(host, baseHost)
        ? SubtreeMatch.MATCH
        : Codes.NOT_PERMITTED;
  }

  /** Where the last {@code @} is; -1 when there is none. */
  static int lastAt(byte[] text) {
    int at = text.length - 1;
    while (at >= 0 && text[at] != '@') {
      at--;
    }
    return at;
  }

  /** Whether there is a NUL before an index. */
  static boolean hasNul(byte[] text, int to) {
    for (int i = 0; i < to; i++) {
      if (text[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
