package rootcause.core.verdict;

import java.util.Optional;
import rootcause.core.x509.AuthorityKeyId;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.DerivedFacts;
import rootcause.core.x509.KeyUsage;
import rootcause.core.x509.OpenSslLine;

/**
 * What X509_V_FLAG_X509_STRICT demands of each certificate, in OpenSSL's order
 * (openssl-verify-model, section 7.2 point 5; RFC 5280, 4.1 and 4.2).
 */
final class StrictCheck {
  private static final int V3 = 2;

  private final Certificate certificate;
  private final DerivedFacts facts;
  private final boolean last;
  private final boolean since40;

  private StrictCheck(Certificate certificate, boolean last, OpenSslLine line) {
    this.certificate = certificate;
    this.facts = certificate.facts();
    this.last = last;
    this.since40 = line.atLeast(OpenSslLine.V4_0);
  }

  /** The code of the first fault, 0 for none. */
  static int first(Certificate certificate, boolean last, OpenSslLine line) {
    StrictCheck check = new StrictCheck(certificate, last, line);
    int code = check.authority();
    if (code == 0) {
      code = check.names();
    }
    if (code == 0 && !certificate.innerAlgorithm().equals(certificate.outerAlgorithm())) {
      code = Codes.ALGORITHMS_DIFFER;
    }
    return code == 0 ? check.identifiers() : code;
  }

  private int authority() {
    boolean signs = usage(KeyUsage.CERTIFICATE_SIGN);
    if (facts.pathLength() >= 0) {
      if (!facts.ca()) {
        return Codes.PATH_LENGTH_WITHOUT_CA;
      }
      if (!signs) {
        return Codes.PATH_LENGTH_WITHOUT_SIGN;
      }
    }
    if (!facts.ca()) {
      return signs ? Codes.SIGN_WITHOUT_CA : 0;
    }
    if (!since40 && !facts.criticalBasicConstraints()) {
      return Codes.CONSTRAINTS_NOT_CRITICAL;
    }
    return certificate.keyUsage().isEmpty() ? Codes.NO_KEY_USAGE : 0;
  }

  private int names() {
    if (certificate.issuer().isEmpty()) {
      return Codes.EMPTY_ISSUER;
    }
    boolean named = certificate.hasAlternativeNames();
    if (certificate.subject().isEmpty()) {
      if (facts.ca() || usage(KeyUsage.CRL_SIGN) || !named) {
        return Codes.EMPTY_SUBJECT;
      }
      if (!since40 && !facts.criticalAlternativeName()) {
        return Codes.ALTERNATIVE_NAME_NOT_CRITICAL;
      }
    }
    return named && certificate.alternativeNames().isEmpty() ? Codes.EMPTY_ALTERNATIVE_NAME : 0;
  }

  private int identifiers() {
    if (certificate.version() < V3) {
      return certificate.hasExtensions() ? Codes.EXTENSION_BEFORE_V3 : 0;
    }
    int code = since40 ? authorityKeyId40() : authorityKeyId();
    if (code != 0) {
      return code;
    }
    return facts.ca() && certificate.subjectKeyId().isEmpty() ? Codes.NO_SUBJECT_KEY_ID : 0;
  }

  private int authorityKeyId() {
    boolean given = certificate.authorityKeyId().map(id -> id.keyId() != null).orElse(false);
    return last || given ? 0 : Codes.NO_AUTHORITY_KEY_ID;
  }

  private int authorityKeyId40() {
    Optional<AuthorityKeyId> id = certificate.authorityKeyId();
    boolean needed = !last && !certificate.isSelfSigned();
    if (id.isEmpty()) {
      return needed ? Codes.NO_AUTHORITY_KEY_ID : 0;
    }
    boolean issuer = id.get().issuerNames() != null;
    boolean serial = id.get().serial() != null;
    if (needed && id.get().keyId() == null && !issuer && !serial) {
      return Codes.EMPTY_AUTHORITY_KEY_ID;
    }
    return issuer == serial ? 0 : Codes.UNPAIRED_AUTHORITY_KEY_ID;
  }

  private boolean usage(int bit) {
    return certificate.keyUsage().map(usage -> usage.hasAny(bit)).orElse(false);
  }
}
