package rootcause.lab.mint;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;

/** PEM armour (RFC 7468). */
public final class Pem {
  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  /** One certificate. */
  public static String certificate(byte[] der) {
    return block("CERTIFICATE", der);
  }

  /** A bundle: one certificate after the other. */
  public static String bundle(Collection<MintedCertificate> certificates) {
    return certificates.stream().map(MintedCertificate::pem).collect(Collectors.joining());
  }

  /** Any bytes under any label. */
  public static String block(String label, byte[] content) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(label, LINES.encodeToString(content), label)
        .replace(System.lineSeparator(), "\n");
  }
}
