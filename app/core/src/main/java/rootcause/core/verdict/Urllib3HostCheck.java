package rootcause.core.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.DisplayName;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.GeneralNameText;

/**
 * Compares the host with a leaf as urllib3 1.26 does in Python after the handshake
 * (urllib3/util/ssl_match_hostname.py at 1.26.20, which follows RFC 6125, 6.4.3): one wildcard, in
 * the left-most label; the common name only when there is no alternative name to compare with.
 */
final class Urllib3HostCheck {
  private Urllib3HostCheck() {}

  /** What urllib3 raises, or null when the leaf is for the host. */
  static @Nullable String complaint(Certificate leaf, HostName host) {
    byte[] address = host.address();
    List<String> names = new ArrayList<>();
    for (GeneralName name : leaf.alternativeNames()) {
      switch (name) {
        case GeneralName.Dns(byte[] octets) -> {
          String pattern = text(octets);
          if (address == null && matches(pattern, host.ascii())) {
            return null;
          }
          names.add(pattern);
        }
        case GeneralName.Ip(byte[] octets) -> {
          if (address != null && Arrays.equals(octets, address)) {
            return null;
          }
          names.add(GeneralNameText.address(octets));
        }
        default -> {
          // Python's getpeercert names other kinds, urllib3 does not look at them.
        }
      }
    }
    if (names.isEmpty()) {
      for (String commonName : leaf.subject().commonNames()) {
        if (matches(commonName, host.ascii())) {
          return null;
        }
        names.add(commonName);
      }
    }
    return refusal(host.ascii(), names);
  }

  private static String refusal(String host, List<String> names) {
    String quoted =
        String.join(", ", names.stream().map(n -> "'" + DisplayName.visible(n) + "'").toList());
    return switch (names.size()) {
      case 0 -> "no appropriate commonName or subjectAltName fields were found";
      case 1 -> "hostname '" + DisplayName.visible(host) + "' doesn't match " + quoted;
      default -> "hostname '" + DisplayName.visible(host) + "' doesn't match either of " + quoted;
    };
  }

  /** {@code _dnsname_match}. */
  private static boolean matches(String pattern, String host) {
    if (pattern.isEmpty()) {
      return false;
    }
    int dot = pattern.indexOf('.');
    String first = dot < 0 ? pattern : pattern.substring(0, dot);
    String rest = dot < 0 ? "" : pattern.substring(dot);
    long stars = first.chars().filter(c -> c == '*').count();
    if (stars > 1) {
      return false;
    }
    if (stars == 0) {
      return pattern.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
    boolean idn =
        first.toLowerCase(Locale.ROOT).startsWith("xn--")
            || host.toLowerCase(Locale.ROOT).startsWith("xn--");
    String label = first.equals("*") ? "[^.]+" : idn ? Pattern.quote(first) : quoted(first);
    Matcher matcher =
        Pattern.compile(label + Pattern.quote(rest), Pattern.CASE_INSENSITIVE).matcher(host);
    return matcher.matches();
  }

  /** The label with its wildcard as any characters but a dot. */
  private static String quoted(String label) {
    int star = label.indexOf('*');
    return Pattern.quote(label.substring(0, star))
        + "[^.]*"
        + Pattern.quote(label.substring(star + 1));
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }
}
