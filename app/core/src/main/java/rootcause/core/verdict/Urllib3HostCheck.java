package rootcause.core.verdict;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.DisplayName;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.GeneralNameText;
import rootcause.core.x509.OpenSslLine;

/**
 * Compares the host with a leaf as urllib3 1.26 does in Python after the handshake
 * (urllib3/util/ssl_match_hostname.py at 1.26.20, which follows RFC 6125, 6.4.3): one wildcard, in
 * the left-most label; the common name only when there is no alternative name to compare with.
 */
final class Urllib3HostCheck {
  private Urllib3HostCheck() {}

  /** What urllib3 raises, or null when the leaf is for the host. */
  static @Nullable String complaint(Certificate leaf, HostName host) {
    // Python's ipaddress takes no spelling that OpenSSL 3.5 does not take.
    byte[] address = AddressText.read(host.ascii(), OpenSslLine.V3_5);
    List<String> names = new ArrayList<>();
    for (GeneralName name : leaf.alternativeNames()) {
      switch (name) {
        case GeneralName.Dns(byte[] octets) -> {
          String pattern = text(octets);
          if (address == null) {
            if (hasManyStars(pattern)) {
              return manyStars(pattern);
            }
            if (matches(pattern, host.ascii())) {
              return null;
            }
          }
          names.add(pattern);
        }
        case GeneralName.Ip(byte[] octets) -> {
          if (address != null && Arrays.equals(octets, address)) {
            return null;
          }
          // As getpeercert writes it: groups in capitals (CPython, Modules/_ssl.c).
          names.add(GeneralNameText.address(octets).toUpperCase(Locale.ROOT));
        }
        default -> {
          // Python's getpeercert names other kinds, urllib3 does not look at them.
        }
      }
    }
    if (names.isEmpty()) {
      for (String commonName : leaf.subject().commonNames()) {
        if (hasManyStars(commonName)) {
          return manyStars(commonName);
        }
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

  /** Where {@code _dnsname_match} raises, and no further name is looked at. */
  private static boolean hasManyStars(String pattern) {
    return first(pattern).chars().filter(c -> c == '*').count() > 1;
  }

  private static String manyStars(String pattern) {
    return "too many wildcards in certificate DNS name: '" + DisplayName.visible(pattern) + "'";
  }

  /** {@code _dnsname_match}, of a name with one wildcard at most. */
  private static boolean matches(String pattern, String host) {
    if (pattern.isEmpty()) {
      return false;
    }
    String first = first(pattern);
    if (first.indexOf('*') < 0) {
      return pattern.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
    boolean idn = first.startsWith("xn--") || host.startsWith("xn--");
    String label = first.equals("*") ? "[^.]+" : idn ? Pattern.quote(first) : quoted(first);
    String rest = Pattern.quote(pattern.substring(first.length()));
    return Pattern.compile(label + rest, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(host)
        .matches();
  }

  /** The left-most label. */
  private static String first(String pattern) {
    int dot = pattern.indexOf('.');
    return dot < 0 ? pattern : pattern.substring(0, dot);
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
