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
    if (!kindFits(i, kind)) {
      return line.atLeast(OpenSslLine.V3_0) ? Codes.INVALID_CA : Codes.OLD_INVALID_CA;
    }
    if (nodes.size() > 1) {
      int code = keyAndStrictness(i, certificate);
      if (code != 0) {
        return code;
      }
    }
    if (!PurposeCheck.passes(nodes.get(i), i, untrusted, kind, profile)) {
      return Codes.PURPOSE;
    }
    long limit = facts.pathLength();
    return i > 1 && limit >= 0 && notSelfIssued > limit ? Codes.PATH_LENGTH : 0;
  }

  private int keyAndStrictness(int i, Certificate certificate) {
    boolean since30 = line.atLeast(OpenSslLine.V3_0);
    if (since30 && certificate.key().isEmpty()) {
      return Codes.UNSPECIFIED;
    }
    boolean explicit =
        certificate.key().map(k -> k instanceof SubjectKey.Ec ec && ec.explicit()).orElse(false);
    if (explicit && (since30 || profile.strict())) {
      return since30 ? Codes.EXPLICIT_CURVE : Codes.OLD_EXPLICIT_CURVE;
    }
    return profile.strict() && since30
        ? StrictCheck.first(certificate, i == nodes.size() - 1, line)
        : 0;
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

  private static int caKind(Certificate certificate) {
    DerivedFacts facts = certificate.facts();
    KeyUsage usage = certificate.keyUsage().orElse(null);
    if (facts.invalid() || (usage != null && !usage.hasAny(KeyUsage.CERTIFICATE_SIGN))) {
      return NO_CA;
    }
    if (facts.hasBasicConstraints()) {
      return facts.ca() ? CA : NO_CA;
    }
    if (certificate.version() == 0 && facts.selfSigned()) {
      return V1_ROOT;
    }
    if (usage != null) {
      return BY_KEY_USAGE;
    }
    boolean netscape = facts.netscapeType() > 0 && (facts.netscapeType() & NETSCAPE_ANY_CA) != 0;
    return netscape ? BY_NETSCAPE_TYPE : NO_CA;
  }
}
