package rootcause.core.x509;

/** Kinds of public keys as OpenSSL tells them apart. */
public enum KeyKind {
  RSA("RSA"),
  /** A key for RSASSA-PSS alone. */
  RSA_PSS("RSA-PSS"),
  EC("EC"),
  SM2("SM2"),
  DSA("DSA"),
  DH("DH"),
  ED25519("Ed25519"),
  ED448("Ed448"),
  X25519("X25519"),
  X448("X448"),
  ML_DSA_44("ML-DSA-44"),
  ML_DSA_65("ML-DSA-65"),
  ML_DSA_87("ML-DSA-87"),
  ML_KEM("ML-KEM");

  private final String display;

  KeyKind(String display) {
    this.display = display;
  }

  /** Its usual name. */
  public String display() {
    return display;
  }
}
