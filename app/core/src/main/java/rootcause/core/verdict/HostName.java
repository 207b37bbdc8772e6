package rootcause.core.verdict;

import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.DisplayName;
import rootcause.core.x509.OpenSslLine;

/**
 * A host as Python and OpenSSL set it up (openssl-verify-model, sections 2 and 7.4).
 *
 * @param ascii the name after IDNA 2003
 * @param address the octets of an IP address, or null for a DNS name
 */
record HostName(String ascii, byte @Nullable [] address) {
  /** What counts as a dot (RFC 3490, 3.1). */
  private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");

  private static final int LONGEST_LABEL = 63;

  /** Longest name that a TLS client can ask for: TLSEXT_MAXLEN_host_name. */
  private static final int LONGEST_NAME = 255;

  /** Why a host cannot be set. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message, null, false, false);
    }
  }

  static HostName of(String typed, OpenSslLine line) throws Unusable {
    String ascii = idna(typed);
    if (ascii.isEmpty() || ascii.startsWith(".")) {
      throw new Unusable(
          "ValueError: server_hostname cannot be an empty string or start with a leading dot.");
    }
    if (ascii.indexOf('\0') >= 0) {
      throw new Unusable("TypeError: argument must be encoded string without null bytes");
    }
    byte[] address = AddressText.read(ascii, line);
    if (address == null && ascii.length() > LONGEST_NAME) {
      throw new Unusable("ssl.SSLError: the host name is longer than 255 characters");
    }
    if (address == null && line.atLeast(OpenSslLine.V4_0) && !isHostName(ascii)) {
      throw new Unusable("ssl.SSLError: OpenSSL 4.0 refuses this host name");
    }
    return new HostName(ascii, address);
  }

  /** The host in Python's messages, safe to show; as typed when it cannot be encoded. */
  static String shown(String typed) {
    try {
      return DisplayName.visible(idna(typed));
    } catch (Unusable e) {
      return DisplayName.visible(typed);
    }
  }

  /** Python's {@code idna} codec (IDNA 2003). */
  private static String idna(String typed) throws Unusable {
    if (typed.chars().allMatch(c -> c < 0x80)) {
      String[] labels = typed.split("\\.", -1);
      for (int i = 0; i < labels.length; i++) {
        boolean last = i == labels.length - 1;
        if (labels[i].length() > LONGEST_LABEL || (labels[i].isEmpty() && !last)) {
          throw new Unusable("UnicodeError: label empty or too long");
        }
      }
      return typed;
    }
    String[] labels = DOTS.split(typed, -1);
    boolean trailingDot = labels[labels.length - 1].isEmpty();
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < labels.length - (trailingDot ? 1 : 0); i++) {
      ascii.append(i > 0 ? "." : "").append(label(labels[i]));
    }
    return trailingDot ? ascii.append('.').toString() : ascii.toString();
  }

  private static String label(String label) throws Unusable {
    try {
      String ascii =
          label.chars().allMatch(c -> c < 0x80)
              ? label
              : IDN.toASCII(lowered(label), IDN.ALLOW_UNASSIGNED);
      if (ascii.isEmpty() || ascii.length() > LONGEST_LABEL) {
        throw new Unusable("UnicodeError: label empty or too long");
      }
      return ascii;
    } catch (IllegalArgumentException e) {
      throw new Unusable("UnicodeError: " + e.getMessage());
    }
  }

  /**
   * Characters that Unicode 3.2 did not have yet in lower case: Python lowers by the Unicode of its
   * own day before it prepares the name by that of 2002, so a capital sharp s becomes "ss".
   */
  private static String lowered(String label) {
    return label
        .codePoints()
        .map(c -> isLater(c) ? Character.toLowerCase(c) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLater(int character) {
    String alone = Character.toString(character);
    return !isPrepared(alone, 0) && isPrepared(alone, IDN.ALLOW_UNASSIGNED);
  }

  private static boolean isPrepared(String text, int flags) {
    try {
      IDN.toASCII(text, flags);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What OpenSSL 4.0 accepts as a DNS name: letters, digits, underscores and inner hyphens. */
  private static boolean isHostName(String ascii) {
    if (ascii.length() < 2) {
      return false;
    }
    for (String label : ascii.split("\\.", -1)) {
      if (!label.matches("[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?")) {
        return false;
      }
    }
    return true;
  }
}
