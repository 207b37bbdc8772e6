package rootcause.core.x509;

import rootcause.core.model.EncodedCertificate;

/**
 * What one PEM block of a CA file holds: a certificate, and in a {@code TRUSTED CERTIFICATE} block
 * its settings (openssl-verify-model, section 11).
 */
public sealed interface CertificateBlock {
  /** OpenSSL reads the block. Bytes behind a plain certificate are dropped, as OpenSSL does. */
  record Parsed(Certificate certificate, TrustSettings settings) implements CertificateBlock {}

  /**
   * OpenSSL refuses the block, and with it the whole file.
   *
   * @param reason OpenSSL's reason
   */
  record Refused(EncodedCertificate bytes, String reason) implements CertificateBlock {}

  /**
   * Reads the contents of a block.
   *
   * @param trusted whether its label is {@code TRUSTED CERTIFICATE}
   */
  static CertificateBlock read(byte[] contents, boolean trusted, OpenSslLine line) {
    try {
      Tlv element = Ber.first(contents, line);
      EncodedCertificate encoded = EncodedCertificate.of(element.encoded());
      Certificate certificate = new Certificate(encoded, line, CertificateReader.fields(element));
      boolean more = trusted && element.end() < contents.length;
      return new Parsed(
          certificate,
          more
              ? TrustSettings.read(Ber.read(contents, element.end(), contents.length, line))
              : TrustSettings.NONE);
    } catch (BadEncoding e) {
      return new Refused(EncodedCertificate.of(contents), e.reason());
    }
  }
}
