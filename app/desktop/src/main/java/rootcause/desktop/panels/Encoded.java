package rootcause.desktop.panels;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/** Certificates as a case holds them: Base64 of their encoding. */
final class Encoded {
  private Encoded() {}

  /** The certificate; empty when Java cannot read it, which takes less than OpenSSL. */
  static Optional<X509Certificate> parse(String base64) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
    } catch (CertificateException | IllegalArgumentException e) {
      // It is still found by its fingerprint; only what needs its names goes without it.
      return Optional.empty();
    }
  }
}
