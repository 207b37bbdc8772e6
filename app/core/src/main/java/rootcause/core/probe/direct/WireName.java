package rootcause.core.probe.direct;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.model.HostPort;

/**
 * A host as it is written on the wire: names in ASCII as IDNA writes them, addresses without
 * brackets. Python encodes every name so before it is looked up, sent to a proxy or put into a
 * hello, and fails where a label is empty or too long (encodings/idna.py).
 */
record WireName(String text) {
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_NAME = 253;
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

  /** The name of a host; empty when DNS could not hold it (RFC 1035, 2.3.4). */
  static Optional<WireName> of(String host) {
    try {
      if (host.indexOf(':') >= 0) {
        WireName address = new WireName(host);
        address.address();
        return Optional.of(address);
      }
      String ascii = host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
      WireName name = new WireName(ascii);
      return name.possible() ? Optional.of(name) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean possible() {
    String bare = withoutDot();
    if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
      return false;
    }
    for (String label : bare.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is an IPv4 or IPv6 address. */
  boolean isAddress() {
    return text.indexOf(':') >= 0 || FOUR.matcher(text).matches();
  }

  /**
   * The address that it is; which interface it is on (RFC 4007) means nothing to others.
   *
   * @throws IllegalArgumentException when it is none
   */
  InetAddress address() {
    int zone = text.indexOf('%');
    return InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone));
  }

  /**
   * What goes into a hello: urllib3 takes the dot at the end away (connection.py), and for an
   * address nothing is sent (RFC 6066, 3).
   */
  Optional<String> serverName() {
    return isAddress() ? Optional.empty() : Optional.of(withoutDot());
  }

  /** With a port, as in a CONNECT and in a Host header. */
  String with(int port) {
    return new HostPort(text, port).toString();
  }

  private String withoutDot() {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
