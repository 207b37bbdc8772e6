package rootcause.core.verdict;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Issuance;
import rootcause.core.x509.OpenSslLine;

/**
 * Picks an issuer among candidates: the first that likely issued the subject and is valid now
 * (openssl-verify-model, section 5). There is no second try with another one.
 */
final class BestIssuer {
  private final Validity validity;
  private final OpenSslLine line;

  BestIssuer(Validity validity, OpenSslLine line) {
    this.validity = validity;
    this.line = line;
  }

  @Nullable Node of(Certificate subject, List<Node> candidates, Predicate<Node> allowed) {
    Node best = null;
    for (Node candidate : candidates) {
      Certificate issuer = candidate.certificate();
      if (Issuance.of(issuer, subject) == Issuance.LIKELY && allowed.test(candidate)) {
        if (validity.includesNow(issuer)) {
          return candidate;
        }
        if (best == null || outlives(issuer, best.certificate())) {
          best = candidate;
        }
      }
    }
    return best;
  }

  /** 1.1.1 takes the last of those that are not valid, later lines the one that ends last. */
  private boolean outlives(Certificate candidate, Certificate best) {
    return !line.atLeast(OpenSslLine.V3_0)
        || candidate.notAfterAsWritten().isAfter(best.notAfterAsWritten());
  }
}
