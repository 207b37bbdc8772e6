import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * Certificates for the training runs, made of the roots of this Java: {@code all.pem}, {@code
 * first.pem} and {@code others.pem}. Made here, so that what it takes is not in the archive.
 */
final class TrainingLists {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private TrainingLists() {}

  static void write(Path folder) throws IOException {
    List<String> roots = roots();
    Files.writeString(folder.resolve("all.pem"), String.join("", roots));
    Files.writeString(folder.resolve("first.pem"), roots.getFirst());
    Files.writeString(
        folder.resolve("others.pem"), String.join("", roots.subList(1, roots.size())));
  }

  private static List<String> roots() throws IOException {
    Path file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, null);
      return Collections.list(store.aliases()).stream().map(alias -> pem(store, alias)).toList();
    } catch (GeneralSecurityException e) {
      throw new IOException("the roots of this Java cannot be read", e);
    }
  }

  private static String pem(KeyStore store, String alias) {
    try {
      byte[] encoded = store.getCertificate(alias).getEncoded();
      return "-----BEGIN CERTIFICATE-----\n"
          + LINES.encodeToString(encoded)
          + "\n-----END CERTIFICATE-----\n";
    } catch (KeyStoreException | java.security.cert.CertificateEncodingException e) {
      throw new UncheckedIOException(new IOException("a root of this Java cannot be read", e));
    }
  }
}
