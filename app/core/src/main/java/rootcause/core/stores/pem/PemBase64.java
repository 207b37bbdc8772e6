package rootcause.core.stores.pem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Base64 as OpenSSL's {@code EVP_DecodeUpdate} takes it (crypto/evp/encode.c): a dash ends it,
 * white space is skipped, nothing may follow the padding.
 *
 * @param content what it decodes to; when faulty, what the whole groups before the fault hold
 * @param valid whether OpenSSL takes it, and it holds anything
 */
record PemBase64(byte[] content, boolean valid) {
  private static final byte STRANGE = 0;
  private static final byte LETTER = 1;
  private static final byte WHITE = 2;
  private static final byte[] KINDS = kinds();

  /**
   * Decodes lines that were joined. What is as it should be needs no look at each letter.
   *
   * @param text without the ends of its lines
   */
  static PemBase64 of(String text) {
    byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] content = strict(octets);
    return content == null ? letterByLetter(octets) : new PemBase64(content, true);
  }

  /** Decodes whole groups of nothing but Base64; null when these are not that. */
  static byte @Nullable [] strict(byte[] octets) {
    if (octets.length == 0 || octets.length % 4 != 0) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(octets);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static PemBase64 letterByLetter(byte[] octets) {
    byte[] letters = new byte[octets.length];
    int count = 0;
    int padding = 0;
    boolean good = true;
    for (int i = 0; i < octets.length && good && octets[i] != '-'; i++) {
      byte octet = octets[i];
      byte kind = KINDS[octet & 0xFF];
      if (octet == '=') {
        padding++;
        good = padding <= 2 && count % 4 >= 2;
      } else {
        good = kind == WHITE || (kind == LETTER && padding == 0);
      }
      if (good && kind != WHITE) {
        letters[count++] = octet;
      }
    }
    good &= count % 4 == 0;
    byte[] groups = Arrays.copyOf(letters, count - count % 4);
    byte[] content = Base64.getDecoder().decode(groups);
    return new PemBase64(content, good && content.length > 0);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    Arrays.fill(kinds, STRANGE);
    for (byte letter :
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
            .getBytes(StandardCharsets.US_ASCII)) {
      kinds[letter] = LETTER;
    }
    for (char white : new char[] {' ', '\t', '\r', '\n'}) {
      kinds[white] = WHITE;
    }
    return kinds;
  }
}
