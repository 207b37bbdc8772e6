package rootcause.core.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Matches a host with a DNS name or common name of a certificate, octet by octet
 * (openssl-verify-model, section 7.4; stricter than RFC 6125, 6.4.3).
 */
final class HostPattern {
  private HostPattern() {}

  static boolean matches(byte[] pattern, String host) {
    if (pattern.length == 0) {
      return false;
    }
    String text = new String(pattern, java.nio.charset.StandardCharsets.ISO_8859_1);
    String rest = afterStar(text);
    return rest == null ? equal(text, host) : matchesStar(rest, host);
  }

  /** What follows a star that counts as a wildcard; null when there is none. */
  private static @Nullable String afterStar(String pattern) {
    if (!pattern.startsWith("*.")) {
      return null;
    }
    int labels = 0;
    int start = 2;
    while (start <= pattern.length()) {
      int dot = pattern.indexOf('.', start);
      int end = dot < 0 ? pattern.length() : dot;
      if (!isLabel(pattern, start, end)) {
        return null;
      }
      labels++;
      start = end + 1;
    }
    return labels < 2 ? null : pattern.substring(1);
  }

  /** Letters, digits, and hyphens inside. */
  private static boolean isLabel(String text, int start, int end) {
    return start < end
        && text.charAt(start) != '-'
        && text.charAt(end - 1) != '-'
        && isWord(text, start, end);
  }

  private static boolean isWord(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '-' && !Ascii.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesStar(String rest, String host) {
    int covered = host.length() - rest.length();
    if (covered < 1 || !equal(rest, host.substring(covered))) {
      return false;
    }
    return (host.startsWith("*") && covered == 1) || isWord(host, 0, covered);
  }

  /** Equal but for the case of A to Z; no host holds a NUL, so a name with one is never equal. */
  private static boolean equal(String pattern, String host) {
    if (pattern.length() != host.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (Ascii.lower(pattern.charAt(i)) != Ascii.lower(host.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
