package rootcause.lab.mint;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** What kind of key a certificate carries. */
public enum KeyKind {
  /** NIST P-256: quick to make, accepted by everybody. */
  EC("EC", 256),
  /** RSA with 2048 bits, the least that a security level of 2 accepts. */
  RSA("RSA", 2048),
  /** RSA with 1024 bits: too weak for a security level of 2 (X509 verify codes 66 and 67). */
  WEAK_RSA("RSA", 1024);

  private final String algorithm;
  private final int bits;

  KeyKind(String algorithm, int bits) {
    this.algorithm = algorithm;
    this.bits = bits;
  }

  /** A fresh pair. */
  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no " + algorithm + " keys of " + bits, e);
    }
  }
}
