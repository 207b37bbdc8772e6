package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.DerivedFacts;
import rootcause.core.x509.KeyUsage;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.SubjectKey;

/**
 * Extensions and purpose of each certificate, leaf first (openssl-verify-model, section 7.2;
 * OpenSSL's {@code check_chain}).
 */
final class ExtensionCheck {
  /** Kinds of CA, as OpenSSL's {@code check_ca} counts them. */
  static final int NO_CA = 0;

  private static final int CA = 1;
  private static final int V1_ROOT = 3;
  private static final int BY_KEY_USAGE = 4;
  private static final int BY_NETSCAPE_TYPE = 5;
  private static final int NETSCAPE_ANY_CA = 0x07;

  private final List<Node> nodes;
  private final int untrusted;
  private final Profile profile;
  private final OpenSslLine line;

  private ExtensionCheck(Construction chain, ChainQuestion question) {
    this.nodes = chain.nodes();
    this.untrusted = chain.untrusted();
    this.profile = question.profile();
    this.line = question.line();
  }

  static @Nullable Fault check(Construction chain, ChainQuestion question) {
    ExtensionCheck check = new ExtensionCheck(chain, question);
    int notSelfIssued = 0;
    for (int i = 0; i < check.nodes.size(); i++) {
      Certificate certificate = check.nodes.get(i).certificate();
      int code = check.first(i, certificate, notSelfIssued);
      if (code != 0) {
        return new Fault(code, i);
      }
      if (i > 0 && !certificate.isSelfIssued()) {
        notSelfIssued++;
      }
    }
    return null;
  }

  private int first(int i, Certificate certificate, int notSelfIssued) {
    DerivedFacts facts = certificate.facts();
    if (facts.unhandled()) {
      return Codes.UNHANDLED_CRITICAL;
    }
    if (facts.proxy()) {
      return Codes.PROXY;
    }
    int kind = caKind(certificate);
    boolean since30 = line.atLeast(OpenSslLine.V3_0);
    if (!kindFits(i, kind)) {
      return since30 ? Codes.INVALID_CA : Codes.OLD_INVALID_CA;
    }
    int code = since30 ? keyAndStrictness(i, certificate) : oldStrictness(certificate);
    if (code != 0) {
      return code;
    }
    if (!PurposeCheck.passes(nodes.get(i), i, untrusted, kind, profile)) {
      return Codes.PURPOSE;
    }
    long limit = facts.pathLength();
    return i > 1 && limit >= 0 && notSelfIssued > limit ? Codes.PATH_LENGTH : 0;
  }

  private int keyAndStrictness(int i, Certificate certificate) {
    if (nodes.size() == 1) {
      return 0;
    }
    if (certificate.key().isEmpty()) {
      return Codes.UNSPECIFIED;
    }
    if (hasExplicitCurve(certificate)) {
      return Codes.EXPLICIT_CURVE;
    }
    return profile.strict() ? StrictCheck.first(certificate, i == nodes.size() - 1, line) : 0;
  }

  /** All that X509_V_FLAG_X509_STRICT demands in 1.1.1. */
  private int oldStrictness(Certificate certificate) {
    if (!profile.strict()) {
      return 0;
    }
    if (nodes.size() > 1 && certificate.key().isEmpty()) {
      return Codes.UNSPECIFIED;
    }
    if (nodes.size() > 1 && hasExplicitCurve(certificate)) {
      return Codes.OLD_EXPLICIT_CURVE;
    }
    DerivedFacts facts = certificate.facts();
    return facts.pathLength() >= 0 && !facts.ca() ? Codes.INVALID_EXTENSION : 0;
  }

  private static boolean hasExplicitCurve(Certificate certificate) {
    return certificate.key().map(k -> k instanceof SubjectKey.Ec ec && ec.explicit()).orElse(false);
  }

  private boolean kindFits(int i, int kind) {
    if (i == 0) {
      return !profile.strict() || kind == NO_CA || kind == CA;
    }
    if (kind == NO_CA || kind == CA) {
      return kind == CA;
    }
    return i == nodes.size() - 1 && !profile.strict();
  }

  private int caKind(Certificate certificate) {
    DerivedFacts facts = certificate.facts();
    KeyUsage usage = certificate.keyUsage().orElse(null);
    boolean spoiled = facts.invalid() && line.atLeast(OpenSslLine.V3_0);
    if (spoiled || (usage != null && !usage.hasAny(KeyUsage.CERTIFICATE_SIGN))) {
      return NO_CA;
    }
    if (facts.hasBasicConstraints()) {
      return facts.ca() ? CA : NO_CA;
    }
    if (certificate.version() == 0 && facts.fitsItself()) {
      return V1_ROOT;
    }
    if (usage != null) {
      return BY_KEY_USAGE;
    }
    boolean netscape = facts.netscapeType() > 0 && (facts.netscapeType() & NETSCAPE_ANY_CA) != 0;
    return netscape ? BY_NETSCAPE_TYPE : NO_CA;
  }
}
