package rootcause.core.checkup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/** Certificates as rows, each parsed once. */
final class Certificates {
  private static final Duration SOON = Duration.ofDays(30);
  private static final int SHORT_RSA = 2048;

  private final Map<Fingerprint, Optional<Certificate>> read = new ConcurrentHashMap<>();
  private final Instant time;

  /** At this moment, for what has expired. */
  Certificates(Instant time) {
    this.time = time;
  }

  /** The certificate, empty when OpenSSL cannot read it. */
  Optional<Certificate> read(EncodedCertificate encoded) {
    return read.computeIfAbsent(
        encoded.fingerprint(),
        f ->
            CertificateReader.read(encoded, OpenSslLine.V3_0) instanceof ReadResult.Parsed parsed
                ? Optional.of(parsed.certificate())
                : Optional.empty());
  }

  /** A row of a picture and a report. */
  Lane.CertificateRow row(EncodedCertificate encoded) {
    return read(encoded).map(this::row).orElseGet(() -> unreadable(encoded));
  }

  private static Lane.CertificateRow unreadable(EncodedCertificate encoded) {
    String name = "? (" + encoded.fingerprint().abbreviated() + ")";
    return new Lane.CertificateRow(
        encoded.fingerprint().hex(), "", "", name, null, null, List.of("unreadable"));
  }

  private Lane.CertificateRow row(Certificate certificate) {
    return new Lane.CertificateRow(
        certificate.encoded().fingerprint().hex(),
        certificate.subject().display(),
        certificate.issuer().display(),
        certificate.subject().shortName(),
        certificate.notBefore().map(Instant::toString).orElse(null),
        certificate.notAfter().map(Instant::toString).orElse(null),
        badges(certificate));
  }

  private List<String> badges(Certificate certificate) {
    List<String> badges = new ArrayList<>();
    certificate.notBefore().filter(time::isBefore).ifPresent(t -> badges.add("not-yet-valid"));
    certificate
        .notAfter()
        .ifPresent(
            end -> {
              Duration left = Duration.between(time, end);
              if (left.isNegative()) {
                badges.add("expired");
              } else if (left.compareTo(SOON) < 0) {
                badges.add("expires-in:" + left.toDays());
              }
            });
    boolean root = certificate.isSelfIssued();
    String signature = certificate.signatureDescription().toUpperCase(Locale.ROOT);
    if (!root && (signature.contains("SHA-1") || signature.endsWith("SHA1"))) {
      badges.add("sha1");
    }
    if (!root && signature.contains("MD5")) {
      badges.add("md5");
    }
    weakKey(certificate).ifPresent(bits -> badges.add("weak-key:" + bits));
    if (!root && certificate.authorityKeyId().isEmpty()) {
      badges.add("aki-missing");
    }
    return badges;
  }

  private static Optional<String> weakKey(Certificate certificate) {
    String key = certificate.keyDescription();
    if (!key.matches("RSA \\d{1,5}")) {
      return Optional.empty();
    }
    String bits = key.substring(4);
    return Integer.parseInt(bits) < SHORT_RSA ? Optional.of(bits) : Optional.empty();
  }
}
