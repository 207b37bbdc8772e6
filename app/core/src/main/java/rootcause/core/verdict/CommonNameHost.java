package rootcause.core.verdict;

import java.util.Arrays;
import rootcause.core.x509.GeneralName;

/** Common names that look like hosts, for name constraints (OpenSSL's {@code cn2dnsid}). */
final class CommonNameHost {
  private CommonNameHost() {}

  /** Checks one common name as a DNS name if it looks like one. */
  static int code(byte[] commonName, SubtreeMatch match) {
    int length = commonName.length;
    while (length > 0 && commonName[length - 1] == 0) {
      length--;
    }
    byte[] name = Arrays.copyOf(commonName, length);
    for (byte octet : name) {
      if (octet == 0) {
        return Codes.NAME_SYNTAX;
      }
    }
    return looksLikeHost(name) ? match.code(new GeneralName.Dns(name)) : 0;
  }

  /** Two labels or more; dots and hyphens inside only, and no two of them around a dot. */
  private static boolean looksLikeHost(byte[] name) {
    boolean dotted = false;
    for (int i = 0; i < name.length; i++) {
      byte c = name[i];
      boolean plain = Ascii.isLetterOrDigit(c) || c == '_';
      if (!plain) {
        boolean inside = i > 0 && i < name.length - 1;
        boolean dot =
            inside && c == '.' && name[i + 1] != '.' && name[i - 1] != '-' && name[i + 1] != '-';
        if (!dot && !(inside && c == '-')) {
          return false;
        }
        dotted |= dot;
      }
    }
    return dotted;
  }
}
