package rootcause.core.x509;

/** Strength of moduli in bits. Each table holds pairs: from this length on, this strength. */
final class Strength {
  /** OpenSSL 1.1.1, and DSA in every line (NIST SP 800-57 part 1, 5.6.1). */
  private static final int[] MODULUS = {1024, 80, 2048, 112, 3072, 128, 7680, 192, 15360, 256};

  /** RSA from 3.0 on: the estimate of FIPS 140-2 IG 7.5, rounded to eight bits. */
  private static final int[] RSA = {
    16, 8, 41, 16, 81, 24, 138, 32, 213, 40, 308, 48, 425, 56, 566, 64, 729, 72, 920, 80, 1137, 88,
    1383, 96, 1657, 104, 1963, 112, 2301, 120, 2671, 128, 3076, 136, 3514, 144, 3991, 152, 4502,
    160, 5054, 168, 5642, 176, 6274, 184, 6947, 192, 7681, 200, 8418, 208, 9216, 216, 10064, 224,
    10953, 232, 11893, 240, 12877, 248, 13914, 256
  };

  private static final int[] ORDER = {160, 80, 224, 112, 256, 128, 384, 192, 512, 256};

  private Strength() {}

  static int ofModulus(int bits) {
    return look(MODULUS, bits, 0);
  }

  static int ofRsa(int bits, OpenSslLine line) {
    return line.atLeast(OpenSslLine.V3_0) ? look(RSA, bits, 0) : ofModulus(bits);
  }

  /**
   * DSA and Diffie-Hellman (OpenSSL's {@code BN_security_bits}).
   *
   * @param secret bits of the subgroup or of the secret number; -1 when not given
   */
  static int ofDiscreteLogarithm(int modulus, int secret) {
    int strength = ofModulus(modulus);
    if (secret < 0 || strength == 0) {
      return strength;
    }
    int half = secret / 2;
    return half < 80 ? 0 : Math.min(half, strength);
  }

  /** A curve whose order has this length. */
  static int ofOrder(int bits) {
    return look(ORDER, bits, bits / 2);
  }

  private static int look(int[] table, int bits, int below) {
    int strength = below;
    for (int i = 0; i < table.length && bits >= table[i]; i += 2) {
      strength = table[i + 1];
    }
    return strength;
  }
}
