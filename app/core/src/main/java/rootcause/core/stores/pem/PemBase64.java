package rootcause.core.stores.pem;

import java.util.Base64;

/**
 * Base64 as OpenSSL's {@code EVP_DecodeUpdate} takes it (crypto/evp/encode.c): a dash ends it,
 * white space is skipped, nothing may follow the padding.
 *
 * @param content what it decodes to; when faulty, what the whole groups before the fault hold
 * @param valid whether OpenSSL takes it, and it holds anything
 */
record PemBase64(byte[] content, boolean valid) {
  static PemBase64 of(CharSequence text) {
    StringBuilder letters = new StringBuilder(text.length());
    int padding = 0;
    boolean good = true;
    for (int i = 0; i < text.length() && good; i++) {
      char c = text.charAt(i);
      if (c == '-') {
        break;
      }
      if (c == '=') {
        padding++;
        good = padding <= 2 && letters.length() % 4 >= 2;
      } else if (letter(c)) {
        good = padding == 0;
      } else if (!white(c)) {
        good = false;
      }
      if (good && !white(c)) {
        letters.append(c);
      }
    }
    good &= letters.length() % 4 == 0;
    letters.setLength(letters.length() - letters.length() % 4);
    byte[] content = Base64.getDecoder().decode(letters.toString());
    return new PemBase64(content, good && content.length > 0);
  }

  private static boolean letter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  private static boolean white(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
