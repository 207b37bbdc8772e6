package rootcause.core.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import rootcause.core.x509.OpenSslLine;

/** OpenSSL's own texts for its codes, line by line. */
public final class OpenSslTexts {
  private static final Properties TEXTS = load();

  /** Lines in the order in which a later one's wording replaces an earlier one's. */
  private static final List<OpenSslLine> LATER =
      List.of(OpenSslLine.V4_0, OpenSslLine.V3_6, OpenSslLine.V3_5);

  private OpenSslTexts() {}

  /** What this line says to a code. */
  public static String of(int code, OpenSslLine line) {
    if (line == OpenSslLine.V1_1_1) {
      String own = TEXTS.getProperty(line.id() + "/" + code);
      return own == null ? plain(code) : own;
    }
    for (OpenSslLine later : LATER) {
      String own = line.atLeast(later) ? TEXTS.getProperty(later.id() + "/" + code) : null;
      if (own != null) {
        return own;
      }
    }
    return plain(code);
  }

  private static String plain(int code) {
    return TEXTS.getProperty(Integer.toString(code), "Unknown error " + code);
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (InputStream in = OpenSslTexts.class.getResourceAsStream("openssl-texts.properties")) {
      if (in == null) {
        throw new IllegalStateException("openssl-texts.properties is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("openssl-texts.properties cannot be read", e);
    }
  }
}
