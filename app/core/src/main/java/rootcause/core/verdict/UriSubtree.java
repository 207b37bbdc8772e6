package rootcause.core.verdict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.OpenSslLine;

/** URIs against a base host (openssl-verify-model, section 7.7 and 10). */
final class UriSubtree {
  private UriSubtree() {}

  /** The host in lower case; null for a URI that OpenSSL cannot take apart. */
  static byte @Nullable [] host(byte[] uri, OpenSslLine line) {
    boolean parsed = line.atLeast(OpenSslLine.V3_5);
    byte[] host = parsed ? UriHost.parsed(uri) : simple(uri);
    return host == null || (host.length == 0 && !parsed) ? null : Ascii.lower(host);
  }

  /** Both in lower case. */
  static int match(byte @Nullable [] host, byte[] base) {
    if (host == null) {
      return Codes.NAME_SYNTAX;
    }
    boolean suffix = base.length > 0 && base[0] == '.';
    boolean fits = suffix ? host.length > base.length : host.length == base.length;
    boolean matches = fits && Ascii.endsWith(host, base);
    return matches ? SubtreeMatch.MATCH : Codes.NOT_PERMITTED;
  }

  /** What follows the first "://" up to a colon, else up to a slash. */
  private static byte @Nullable [] simple(byte[] uri) {
    int colon = index(uri, ':', 0);
    if (colon < 0 || !isAuthorityMark(uri, colon)) {
      return null;
    }
    int start = colon + 3;
    int end = index(uri, ':', start);
    if (end < 0) {
      end = index(uri, '/', start);
    }
    return Arrays.copyOfRange(uri, start, end < 0 ? uri.length : end);
  }

  private static boolean isAuthorityMark(byte[] uri, int colon) {
    return uri.length - colon >= 3 && uri[colon + 1] == '/' && uri[colon + 2] == '/';
  }

  private static int index(byte[] text, char wanted, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
