package rootcause.core.stores.pem;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an encrypted block (RFC 1421, 4.6.1), as OpenSSL's {@code PEM_get_EVP_CIPHER_INFO}
 * takes it (crypto/pem/pem_lib.c).
 */
final class PemHeader {
  private static final Pattern ENCRYPTED =
      Pattern.compile(
          "Proc-Type:[ \\t]*4,[ \\t]*ENCRYPTED[ \\t\\r]*\\nDEK-Info:[ \\t]*([^ \\t,]*)[ \\t]*,"
              + "(\\p{XDigit}*)",
          Pattern.DOTALL);

  /** Octets of the initialization vector; ciphers that a key was ever written with. */
  private static final Map<String, Integer> VECTORS =
      Map.ofEntries(
          Map.entry("DES-CBC", 8),
          Map.entry("DES-EDE3-CBC", 8),
          Map.entry("DES3", 8),
          Map.entry("BF-CBC", 8),
          Map.entry("CAST5-CBC", 8),
          Map.entry("RC2-CBC", 8),
          Map.entry("SEED-CBC", 16),
          Map.entry("AES-128-CBC", 16),
          Map.entry("AES-192-CBC", 16),
          Map.entry("AES-256-CBC", 16),
          Map.entry("ARIA-128-CBC", 16),
          Map.entry("ARIA-192-CBC", 16),
          Map.entry("ARIA-256-CBC", 16),
          Map.entry("CAMELLIA-128-CBC", 16),
          Map.entry("CAMELLIA-192-CBC", 16),
          Map.entry("CAMELLIA-256-CBC", 16));

  private PemHeader() {}

  /**
   * Whether it names a cipher and gives what that needs.
   *
   * @param lines each with its end
   */
  static boolean isReadable(String lines) {
    Matcher header = ENCRYPTED.matcher(lines);
    if (!header.lookingAt()) {
      return false;
    }
    Integer octets = VECTORS.get(header.group(1).toUpperCase(Locale.ROOT));
    return octets != null && header.group(2).length() >= 2 * octets;
  }
}
