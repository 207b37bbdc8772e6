package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Issuance;

/**
 * Signatures and times, from the root down to the leaf; within one certificate the signature comes
 * first (openssl-verify-model, section 7.6; OpenSSL's {@code internal_verify}).
 */
final class SignatureAndTimeCheck {
  private SignatureAndTimeCheck() {}

  static @Nullable Fault check(
      List<Node> nodes, Profile profile, Validity validity, SignatureMemory signatures) {
    int last = nodes.size() - 1;
    Certificate issuer = nodes.get(last).certificate();
    boolean anchorIsSubject =
        profile.partialChain() || Issuance.of(issuer, issuer) == Issuance.LIKELY;
    if (anchorIsSubject) {
      int fault = validity.fault(issuer);
      if (fault != 0) {
        return new Fault(fault, last);
      }
    }
    for (int i = last - 1; i >= 0; i--) {
      Certificate subject = nodes.get(i).certificate();
      if (!signatures.verifies(subject, issuer)) {
        return new Fault(Codes.BAD_SIGNATURE, i);
      }
      int fault = validity.fault(subject);
      if (fault != 0) {
        return new Fault(fault, i);
      }
      issuer = subject;
    }
    return null;
  }
}
