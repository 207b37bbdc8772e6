package rootcause.core.x509;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether one certificate could have issued another, as OpenSSL guesses before it checks any
 * signature (openssl-verify-model, section 5).
 */
public enum Issuance {
  /** It likely did. */
  LIKELY,
  /** The names differ. */
  OTHER_NAME,
  /** Extensions of one of them are doubled or unreadable. */
  INVALID_EXTENSIONS,
  /** The authority key identifier names another key or certificate. */
  OTHER_KEY_ID,
  /** The issuer's key cannot have made a signature of that kind, or cannot be decoded. */
  OTHER_ALGORITHM,
  /** The issuer's key usage does not allow it; only 1.1.1 looks at that here. */
  KEY_USAGE;

  /** Whether {@code issuer} likely issued {@code subject}, or why not. */
  public static Issuance of(Certificate issuer, Certificate subject) {
    if (!issuer.subject().equals(subject.issuer())) {
      return OTHER_NAME;
    }
    if (issuer.facts().invalid() || subject.facts().invalid()) {
      return INVALID_EXTENSIONS;
    }
    if (!keyIdFits(issuer, subject)) {
      return OTHER_KEY_ID;
    }
    if (!algorithmFits(issuer, subject)) {
      return OTHER_ALGORITHM;
    }
    return isOld(subject) && !maySign(issuer) ? KEY_USAGE : LIKELY;
  }

  /** The part of "self-signed" that goes beyond equal names. */
  static boolean couldSignItself(Certificate certificate) {
    if (!keyIdFits(certificate, certificate)) {
      return false;
    }
    return isOld(certificate) ? maySign(certificate) : algorithmFits(certificate, certificate);
  }

  private static boolean isOld(Certificate certificate) {
    return !certificate.line().atLeast(OpenSslLine.V3_0);
  }

  private static boolean maySign(Certificate issuer) {
    KeyUsage usage = issuer.typed().keyUsage().value();
    return usage == null || usage.hasAny(KeyUsage.CERTIFICATE_SIGN);
  }

  private static boolean keyIdFits(Certificate issuer, Certificate subject) {
    AuthorityKeyId wanted = subject.typed().authorityKeyId().value();
    if (wanted == null) {
      return true;
    }
    byte @Nullable [] keyId = wanted.keyId();
    SubjectKeyId has = issuer.typed().subjectKeyId().value();
    if (keyId != null && has != null && !Arrays.equals(keyId, has.octets())) {
      return false;
    }
    if (wanted.serial() != null && !wanted.serial().equals(issuer.serial())) {
      return false;
    }
    Name grandparent = wanted.issuer();
    return grandparent == null || grandparent.equals(issuer.issuer());
  }

  private static boolean algorithmFits(Certificate issuer, Certificate subject) {
    SignatureAlgorithm algorithm = SignatureAlgorithm.of(subject.innerAlgorithm(), subject.line());
    return algorithm != null && issuer.key().map(key -> algorithm.fits(key.kind())).orElse(false);
  }
}
