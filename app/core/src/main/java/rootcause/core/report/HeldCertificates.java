package rootcause.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/** Certificates of a case in one line each; those whose bytes are not in it have no name. */
final class HeldCertificates {
  private static final int SHOWN = 16;

  private final Case facts;

  HeldCertificates(Case facts) {
    this.facts = facts;
  }

  /** First digits of the fingerprint, end of validity and subject. */
  String line(String sha256) {
    Optional<Certificate> certificate = certificate(sha256);
    String end =
        certificate.flatMap(Certificate::notAfter).map(HeldCertificates::day).orElse("?         ");
    String name = certificate.map(one -> one.subject().display()).orElse("?");
    return sha256.substring(0, Math.min(SHOWN, sha256.length())) + "  " + end + "  " + name;
  }

  private static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  private Optional<Certificate> certificate(String sha256) {
    String encoded = facts.certificates().get(sha256);
    if (encoded == null) {
      return Optional.empty();
    }
    try {
      return CertificateReader.read(Base64.getDecoder().decode(encoded), OpenSslLine.V3_0)
              instanceof ReadResult.Parsed parsed
          ? Optional.of(parsed.certificate())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
