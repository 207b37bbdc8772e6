package rootcause.core.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host of a URI as OpenSSL's {@code OSSL_parse_url} finds it, from 3.5 on. */
final class UriHost {
  private static final int LARGEST_PORT = 65535;

  private UriHost() {}

  /** The host, or null when the URI has no scheme or cannot be parsed. */
  static byte @Nullable [] parsed(byte[] uri) {
    String text = new String(uri, StandardCharsets.ISO_8859_1);
    int nul = text.indexOf('\0');
    String url = nul < 0 ? text : text.substring(0, nul);
    int scheme = url.indexOf("://");
    if (scheme < 1) {
      return null;
    }
    String rest = url.substring(scheme + 3);
    int authorityEnd = firstOf(rest, "/?#");
    int user = rest.substring(0, authorityEnd).indexOf('@');
    String address = rest.substring(user + 1);
    int end = address.startsWith("[") ? address.indexOf(']') : firstOf(address, ":/?#");
    if (end < 0) {
      return null;
    }
    String host = address.startsWith("[") ? address.substring(1, end) : address.substring(0, end);
    String after = address.substring(address.startsWith("[") ? end + 1 : end);
    return isPort(after) ? host.getBytes(StandardCharsets.ISO_8859_1) : null;
  }

  private static boolean isPort(String after) {
    if (!after.startsWith(":")) {
      return true;
    }
    String port = after.substring(1, firstOf(after, "/?#"));
    String digits = port.strip().toLowerCase(Locale.ROOT);
    return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= LARGEST_PORT;
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
