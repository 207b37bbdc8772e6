package rootcause.core.stores;

import java.util.List;

/**
 * What a file of certificates holds.
 *
 * @param certificates all, in their order, also those that OpenSSL does not take
 * @param problems what is wrong with it
 * @param openssl what OpenSSL makes of it as a CA file
 */
record CertificateFile(
    List<StoredCertificate> certificates, List<StoreProblem> problems, OpenSslView openssl) {
  /** What Python says of a file without any certificate. */
  static final String NOTHING = "[X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found";

  /** What Python says of a file with a block that OpenSSL cannot read. */
  static final String BROKEN = "[X509] PEM lib";

  /** Copies the lists. */
  CertificateFile {
    certificates = List.copyOf(certificates);
    problems = List.copyOf(problems);
  }
}
