package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.OpenSslLine;

/**
 * IP addresses as OpenSSL's {@code a2i_IPADDRESS} reads them (openssl-verify-model, section 7.4):
 * more than RFC 4291 and POSIX allow.
 */
final class AddressText {
  /** C's {@code %d}: white space, a sign, digits. */
  private static final String NUMBER = "[ \\t\\n\\u000B\\f\\r]*([+-]?\\d+)";

  private static final Pattern LAX =
      Pattern.compile(
          String.join("\\.", NUMBER, NUMBER, NUMBER, NUMBER) + "(?:[ \\t\\n\\u000B\\f\\r].*)?",
          Pattern.DOTALL);

  private static final String DECIMAL = "(0|[1-9]\\d{0,2})";
  private static final Pattern STRICT =
      Pattern.compile(String.join("\\.", DECIMAL, DECIMAL, DECIMAL, DECIMAL));

  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final int V6_LENGTH = 16;

  private AddressText() {}

  /** 4 or 16 octets, or null when the text is no address. */
  static byte @Nullable [] read(String text, OpenSslLine line) {
    return text.indexOf(':') >= 0 ? v6(text, line) : v4(text, line);
  }

  private static byte @Nullable [] v4(String text, OpenSslLine line) {
    Matcher matcher = (line.atLeast(OpenSslLine.V3_5) ? STRICT : LAX).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    byte[] address = new byte[4];
    for (int i = 0; i < address.length; i++) {
      int number = asInt(matcher.group(i + 1));
      if (number < 0 || number > 0xff) {
        return null;
      }
      address[i] = (byte) number;
    }
    return address;
  }

  /** As C reads it: the nearest {@code long}, cut to an {@code int}. */
  private static int asInt(String digits) {
    java.math.BigInteger number = new java.math.BigInteger(digits);
    if (number.bitLength() >= Long.SIZE) {
      return number.signum() < 0 ? (int) Long.MIN_VALUE : (int) Long.MAX_VALUE;
    }
    return number.intValue();
  }

  private static byte @Nullable [] v6(String text, OpenSslLine line) {
    List<Byte> octets = new ArrayList<>();
    int gap = -1;
    int empty = 0;
    String[] groups = text.split(":", -1);
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i];
      if (octets.size() == V6_LENGTH) {
        return null;
      }
      if (group.isEmpty()) {
        if (gap >= 0 && gap != octets.size()) {
          return null;
        }
        gap = octets.size();
        empty++;
      } else if (GROUP.matcher(group).matches()) {
        int value = Integer.parseInt(group, 16);
        octets.add((byte) (value >> 8));
        octets.add((byte) value);
      } else {
        byte[] tail = i == groups.length - 1 && group.length() > 4 ? v4(group, line) : null;
        if (tail == null || octets.size() > V6_LENGTH - 4) {
          return null;
        }
        for (byte octet : tail) {
          octets.add(octet);
        }
      }
    }
    return gapFits(gap, empty, octets.size()) ? filled(octets, gap) : null;
  }

  /** A "::" appears as one, two or three empty groups, and at least one group must be left out. */
  private static boolean gapFits(int gap, int empty, int length) {
    boolean atEnd = gap == 0 || gap == length;
    return switch (empty) {
      case 0 -> length == V6_LENGTH;
      case 1 -> length < V6_LENGTH && !atEnd;
      case 2 -> length < V6_LENGTH && atEnd;
      case 3 -> length == 0;
      default -> false;
    };
  }

  private static byte[] filled(List<Byte> octets, int gap) {
    byte[] address = new byte[V6_LENGTH];
    int missing = V6_LENGTH - octets.size();
    for (int i = 0; i < octets.size(); i++) {
      address[gap >= 0 && i >= gap ? i + missing : i] = octets.get(i);
    }
    return Arrays.copyOf(address, V6_LENGTH);
  }
}
