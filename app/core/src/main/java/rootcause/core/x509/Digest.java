package rootcause.core.x509;

/** Digests within signature algorithms, as OpenSSL's default provider has them. */
public enum Digest {
  MD2("MD2", 128, ""),
  MD4("MD4", 128, ""),
  MD5("MD5", 128, "1.2.840.113549.2.5"),
  MDC2("MDC2", 128, ""),
  RIPEMD160("RIPEMD-160", 160, "1.3.36.3.2.1"),
  SHA0("SHA-0", 160, ""),
  SHA1("SHA-1", 160, "1.3.14.3.2.26"),
  SHA224("SHA-224", 224, "2.16.840.1.101.3.4.2.4"),
  SHA256("SHA-256", 256, "2.16.840.1.101.3.4.2.1"),
  SHA384("SHA-384", 384, "2.16.840.1.101.3.4.2.2"),
  SHA512("SHA-512", 512, "2.16.840.1.101.3.4.2.3"),
  SHA512_224("SHA-512/224", 224, "2.16.840.1.101.3.4.2.5"),
  SHA512_256("SHA-512/256", 256, "2.16.840.1.101.3.4.2.6"),
  SHA3_224("SHA3-224", 224, "2.16.840.1.101.3.4.2.7"),
  SHA3_256("SHA3-256", 256, "2.16.840.1.101.3.4.2.8"),
  SHA3_384("SHA3-384", 384, "2.16.840.1.101.3.4.2.9"),
  SHA3_512("SHA3-512", 512, "2.16.840.1.101.3.4.2.10"),
  SM3("SM3", 256, "1.2.156.10197.1.401"),
  BLAKE2S("BLAKE2s", 256, "1.3.6.1.4.1.1722.12.2.2.8"),
  BLAKE2B("BLAKE2b", 512, "1.3.6.1.4.1.1722.12.2.1.16"),
  WHIRLPOOL("Whirlpool", 512, "1.0.10118.3.0.55"),
  SHAKE256("SHAKE256", 256, "2.16.840.1.101.3.4.2.12");

  private final String display;
  private final int bits;
  private final String oid;

  Digest(String display, int bits, String oid) {
    this.display = display;
    this.bits = bits;
    this.oid = oid;
  }

  /** Its usual name. */
  public String display() {
    return display;
  }

  /** Its OBJECT IDENTIFIER; empty for those that count for nothing in RSASSA-PSS. */
  public String oid() {
    return oid;
  }

  /**
   * Half its length; less for what is known to be broken (3.0), as in openssl-verify-model, 4; -1
   * for those that no OpenSSL has any longer.
   */
  int strength(OpenSslLine line) {
    if (this == MD2 || this == SHA0) {
      return -1;
    }
    if (line.atLeast(OpenSslLine.V3_0)) {
      if (this == SHA1) {
        return 63;
      }
      if (this == MD5) {
        return 39;
      }
    }
    return bits / 2;
  }

  static Digest ofOid(String oid) throws BadEncoding {
    for (Digest digest : values()) {
      if (!digest.oid.isEmpty() && digest.oid.equals(oid)) {
        return digest;
      }
    }
    throw new BadEncoding("unknown message digest");
  }
}
