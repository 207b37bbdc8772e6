package rootcause.core.verdict;

import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.digests.SM3Digest;
import rootcause.core.x509.Digest;

/** Computes digests. */
final class Digests {
  private Digests() {}

  /** A new computation; refuses what OpenSSL's default provider does not compute. */
  static org.bouncycastle.crypto.Digest of(Digest digest) {
    return switch (digest) {
      case MD5 -> new MD5Digest();
      case RIPEMD160 -> new RIPEMD160Digest();
      case SHA1 -> new SHA1Digest();
      case SHA224 -> new SHA224Digest();
      case SHA256 -> new SHA256Digest();
      case SHA384 -> new SHA384Digest();
      case SHA512 -> new SHA512Digest();
      case SHA512_224 -> new SHA512tDigest(224);
      case SHA512_256 -> new SHA512tDigest(256);
      case SHA3_224 -> new SHA3Digest(224);
      case SHA3_256 -> new SHA3Digest(256);
      case SHA3_384 -> new SHA3Digest(384);
      case SHA3_512 -> new SHA3Digest(512);
      case SM3 -> new SM3Digest();
      case MD2, MD4, MDC2, SHA0, BLAKE2S, BLAKE2B, WHIRLPOOL, SHAKE256 ->
          throw new IllegalArgumentException(digest.display());
    };
  }

  static byte[] compute(Digest digest, byte[] data) {
    org.bouncycastle.crypto.Digest computation = of(digest);
    computation.update(data, 0, data.length);
    byte[] result = new byte[computation.getDigestSize()];
    computation.doFinal(result, 0);
    return result;
  }
}
