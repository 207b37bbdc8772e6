package rootcause.core.verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.SubjectKey;

/**
 * Remembers signatures that were checked, so that one chain against many stores and profiles checks
 * each once. Safe for use by several threads; forgets everything when it grows too large.
 */
final class SignatureMemory {
  private static final int MOST = 10_000;

  private final int most;

  private record Pair(EncodedCertificate subject, EncodedCertificate issuer, OpenSslLine line) {}

  private final Map<Pair, Boolean> known = new ConcurrentHashMap<>();

  SignatureMemory() {
    this(MOST);
  }

  /**
   * One that forgets sooner.
   *
   * @param most how many it holds
   */
  SignatureMemory(int most) {
    this.most = most;
  }

  /** How many signatures it holds. */
  int size() {
    return known.size();
  }

  /** Whether the issuer's key verifies the signature on the subject. */
  boolean verifies(Certificate subject, Certificate issuer) {
    if (known.size() >= most) {
      known.clear();
    }
    Pair pair = new Pair(subject.encoded(), issuer.encoded(), subject.line());
    return known.computeIfAbsent(pair, p -> compute(subject, issuer));
  }

  private static boolean compute(Certificate subject, Certificate issuer) {
    SubjectKey key = issuer.key().orElse(null);
    return key != null && SignatureVerifier.verifies(subject, key);
  }
}
