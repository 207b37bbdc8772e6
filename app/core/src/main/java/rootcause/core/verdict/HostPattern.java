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
    String[] labels = pattern.substring(2).split("\\.", -1);
    if (labels.length < 2) {
      return null;
    }
    for (String label : labels) {
      if (!label.matches("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")) {
        return null;
      }
    }
    return pattern.substring(1);
  }

  private static boolean matchesStar(String rest, String host) {
    int covered = host.length() - rest.length();
    if (covered < 1 || !equal(rest, host.substring(covered))) {
      return false;
    }
    String label = host.substring(0, covered);
    return label.equals("*") || label.matches("[A-Za-z0-9-]+");
  }

  /** Equal but for the case of A to Z; a NUL matches nothing. */
  private static boolean equal(String pattern, String host) {
    if (pattern.length() != host.length() || pattern.indexOf('\0') >= 0) {
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
