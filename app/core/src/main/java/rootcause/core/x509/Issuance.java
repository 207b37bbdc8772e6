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
  OTHER_ALGORITHM;

  /** Whether {@code issuer} likely issued {@code subject}, or why not. */
  public static Issuance of(Certificate issuer, Certificate subject) {
    if (!issuer.subject().equals(subject.issuer())) {
      return OTHER_NAME;
    }
    if (issuer.facts().invalid() || subject.facts().invalid()) {
      return INVALID_EXTENSIONS;
    }
    if (subject.line().atLeast(OpenSslLine.V4_0) && isOneCertificate(issuer, subject)) {
      return issuer.isSelfSigned() ? LIKELY : OTHER_KEY_ID;
    }
    if (!keyIdFits(issuer, subject)) {
      return OTHER_KEY_ID;
    }
    return algorithmFits(issuer, subject) ? LIKELY : OTHER_ALGORITHM;
  }

  /** From 4.0 on the same issuer and serial number count as the same certificate. */
  private static boolean isOneCertificate(Certificate issuer, Certificate subject) {
    return issuer.issuer().equals(subject.issuer()) && issuer.serial().equals(subject.serial());
  }

  /** The part of "self-signed" that goes beyond equal names. */
  static boolean couldSignItself(Certificate certificate) {
    return keyIdFits(certificate, certificate) && algorithmFits(certificate, certificate);
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
    return issuer
        .key()
        .map(
            key ->
                SignatureAlgorithm.mayBeFrom(subject.innerAlgorithm(), key.kind(), subject.line()))
        .orElse(false);
  }
}
