package rootcause.core.verdict;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The host of a URI as OpenSSL's {@code OSSL_parse_url} finds it, from 3.5 on. */
final class UriHost {
  private static final long LARGEST_PORT = 65535;

  /** The largest {@code unsigned long} has as many. */
  private static final int MOST_DIGITS = 20;

  private UriHost() {}

  /** The host, with the brackets of an IPv6 address; null when the URI cannot be parsed. */
  static byte @Nullable [] parsed(byte[] uri) {
    String text = new String(uri, StandardCharsets.ISO_8859_1);
    int nul = text.indexOf('\0');
    String url = nul < 0 ? text : text.substring(0, nul);
    int scheme = schemeEnd(url);
    if (scheme < 1 || !url.startsWith("://", scheme)) {
      return null;
    }
    int start = scheme + 3;
    int at = url.indexOf('@', start);
    if (at >= 0 && at < firstOf(url, start, "/?#")) {
      start = at + 1;
    }
    int end = hostEnd(url, start);
    if (end < 0 || !isPortAndPath(url, end)) {
      return null;
    }
    return url.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A letter, then letters, digits and {@code +-.} (RFC 3986, 3.1). */
  private static int schemeEnd(String url) {
    int end = 0;
    while (end < url.length()
        && (Ascii.isLetterOrDigit(url.charAt(end))
            || (end > 0 && "+-.".indexOf(url.charAt(end)) >= 0))) {
      end++;
    }
    return end > 0 && url.charAt(0) <= '9' ? 0 : end;
  }

  private static int hostEnd(String url, int start) {
    if (!url.startsWith("[", start)) {
      return firstOf(url, start, ":/?#");
    }
    int close = url.indexOf(']', start + 1);
    return close < 0 ? -1 : close + 1;
  }

  private static boolean isPortAndPath(String url, int hostEnd) {
    int end = hostEnd;
    if (url.startsWith(":", hostEnd)) {
      end = hostEnd + 1;
      while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
        end++;
      }
      if (end == hostEnd + 1 || port(url.substring(hostEnd + 1, end)) > LARGEST_PORT) {
        return false;
      }
    }
    return end == url.length() || "/?#".indexOf(url.charAt(end)) >= 0;
  }

  /** As C reads an {@code unsigned int}: the nearest {@code unsigned long}, its lower half. */
  private static long port(String digits) {
    String number = digits.replaceFirst("^0+(?=.)", "");
    BigInteger most = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    BigInteger nearest = number.length() > MOST_DIGITS ? most : new BigInteger(number).min(most);
    return nearest.longValue() & 0xffff_ffffL;
  }

  private static int firstOf(String text, int from, String characters) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
