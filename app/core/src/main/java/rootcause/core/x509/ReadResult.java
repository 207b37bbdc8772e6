package rootcause.core.x509;

import rootcause.core.model.EncodedCertificate;

/** What became of reading a certificate. */
public sealed interface ReadResult {
  /** OpenSSL reads it. */
  record Parsed(Certificate certificate) implements ReadResult {}

  /**
   * OpenSSL refuses it.
   *
   * @param reason OpenSSL's reason, such as {@code sequence length mismatch}
   */
  record Refused(EncodedCertificate bytes, String reason) implements ReadResult {}
}
