package rootcause.core.fix.edit;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import rootcause.core.model.EncodedCertificate;

/**
 * A certificate that may be added to a merged bundle: a certification authority's own root, that
 * somebody in charge of this machine or its user provisioned. There is no way to make one from what
 * a peer presented.
 *
 * @param certificate the root
 * @param subject its name, RFC 2253
 * @param source who vouches for it
 */
public record RootCandidate(EncodedCertificate certificate, String subject, Source source) {
  /** Who vouches for a root. */
  public sealed interface Source {
    /** The file that it was read from. */
    String place();

    /** It is in the operating system's store: an administrator put it there. */
    record SystemStore(String place) implements Source {}

    /** The user picked the file, having compared the fingerprint. */
    record PickedFile(String place, String account) implements Source {}
  }

  /** Why a certificate is no root that may be added. */
  public enum Unfit {
    /** It cannot be parsed. */
    UNREADABLE,
    /** Subject and issuer differ: an intermediate or a server's certificate. */
    NOT_SELF_ISSUED,
    /** Its signature is not its own. */
    NOT_SELF_SIGNED,
    /** It is no certification authority (RFC 5280, 4.2.1.9). */
    NOT_AN_AUTHORITY,
    /** It is past its end. */
    EXPIRED
  }

  /** The reason why this certificate must not become an anchor; empty when it may. */
  public static Optional<Unfit> unfit(EncodedCertificate certificate, Instant now) {
    X509Certificate parsed;
    try {
      parsed =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate.bytes()));
    } catch (GeneralSecurityException e) {
      return Optional.of(Unfit.UNREADABLE);
    }
    if (!parsed.getSubjectX500Principal().equals(parsed.getIssuerX500Principal())) {
      return Optional.of(Unfit.NOT_SELF_ISSUED);
    }
    try {
      parsed.verify(parsed.getPublicKey());
    } catch (GeneralSecurityException e) {
      return Optional.of(Unfit.NOT_SELF_SIGNED);
    }
    // Version 1 roots have no extensions; OpenSSL takes self-signed ones for authorities.
    if (parsed.getVersion() >= 3 && parsed.getBasicConstraints() < 0) {
      return Optional.of(Unfit.NOT_AN_AUTHORITY);
    }
    return parsed.getNotAfter().toInstant().isBefore(now)
        ? Optional.of(Unfit.EXPIRED)
        : Optional.empty();
  }
}
