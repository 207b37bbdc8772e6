package rootcause.core.verdict;

import rootcause.core.x509.Certificate;
import rootcause.core.x509.DerivedFacts;
import rootcause.core.x509.ExtendedKeyUsage;
import rootcause.core.x509.KeyUsage;
import rootcause.core.x509.TrustSettings.Trust;

/**
 * Whether a certificate may take part in a TLS server's chain (openssl-verify-model, section 7.2
 * point 6; RFC 5280, 4.2.1.3 and 4.2.1.12).
 */
final class PurposeCheck {
  private static final int NETSCAPE_SERVER = 0x40;
  private static final int NETSCAPE_SSL_CA = 0x04;
  private static final int BY_NETSCAPE_TYPE = 5;
  private static final int SERVER_USAGES =
      KeyUsage.DIGITAL_SIGNATURE | KeyUsage.KEY_ENCIPHERMENT | KeyUsage.KEY_AGREEMENT;

  private PurposeCheck() {}

  static boolean passes(Node node, int depth, int untrusted, int caKind, Profile profile) {
    Certificate certificate = node.certificate();
    if (depth >= untrusted) {
      Trust explicit = node.settings().forServer();
      if (explicit != Trust.UNSET) {
        return explicit == Trust.TRUSTED;
      }
    }
    DerivedFacts facts = certificate.facts();
    if (facts.invalid()) {
      return !profile.strict();
    }
    if (!certificate.extendedKeyUsage().map(ExtendedKeyUsage::allowsServer).orElse(true)) {
      return false;
    }
    int netscape = facts.netscapeType();
    if (depth > 0) {
      boolean fine = caKind != BY_NETSCAPE_TYPE || (netscape & NETSCAPE_SSL_CA) != 0;
      return caKind != ExtensionCheck.NO_CA && fine;
    }
    return (netscape < 0 || (netscape & NETSCAPE_SERVER) != 0)
        && certificate.keyUsage().map(usage -> usage.hasAny(SERVER_USAGES)).orElse(true);
  }
}
