package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.SubjectKey;

/**
 * Strength of keys and signatures against the security level (openssl-verify-model, section 7.3;
 * OpenSSL's {@code check_auth_level}).
 */
final class LevelCheck {
  /** Bits that each level demands, from level 0. */
  private static final int[] BITS = {0, 80, 112, 128, 192, 256};

  private LevelCheck() {}

  /** The leaf's key, looked at before building. */
  static @Nullable Fault leafKey(Certificate leaf, Profile profile) {
    return keyFits(leaf, profile) ? null : new Fault(Codes.WEAK_LEAF_KEY, 0);
  }

  /** All other keys, and all signatures but the last. */
  static @Nullable Fault chain(List<Node> nodes, Profile profile) {
    for (int i = 0; i < nodes.size(); i++) {
      Certificate certificate = nodes.get(i).certificate();
      if (i > 0 && !keyFits(certificate, profile)) {
        return new Fault(Codes.WEAK_CA_KEY, i);
      }
      if (i < nodes.size() - 1 && !signatureFits(certificate, profile)) {
        return new Fault(Codes.WEAK_SIGNATURE, i);
      }
    }
    return null;
  }

  private static boolean keyFits(Certificate certificate, Profile profile) {
    int level = profile.securityLevel();
    return level <= 0 || certificate.key().map(SubjectKey::strength).orElse(-1) >= bits(level);
  }

  private static boolean signatureFits(Certificate certificate, Profile profile) {
    int level = profile.securityLevel();
    return level <= 0 || certificate.signatureStrength() >= bits(level);
  }

  private static int bits(int level) {
    return BITS[Math.min(level, BITS.length - 1)];
  }
}
