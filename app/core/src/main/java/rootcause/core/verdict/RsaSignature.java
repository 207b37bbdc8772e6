package rootcause.core.verdict;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import rootcause.core.x509.Digest;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.SubjectKey;

/**
 * RSASSA-PKCS1-v1_5 (RFC 8017, 8.2.2): the one correct encoding is compared, nothing is parsed, so
 * nothing can be hidden in it.
 */
final class RsaSignature {
  /** OPENSSL_RSA_MAX_MODULUS_BITS. */
  private static final int LARGEST_MODULUS = 16384;

  /** OPENSSL_RSA_SMALL_MODULUS_BITS and OPENSSL_RSA_MAX_PUBEXP_BITS. */
  private static final int SMALL_MODULUS = 3072;

  private static final int LARGEST_EXPONENT = 64;

  private static final int FEWEST_PADDING = 8;

  private RsaSignature() {}

  /** Limits beyond which OpenSSL does not compute. */
  static boolean isUsable(SubjectKey.Rsa key, byte[] signature) {
    int bits = key.modulus().bitLength();
    return bits <= LARGEST_MODULUS
        && key.modulus().testBit(0)
        && key.modulus().compareTo(key.exponent()) > 0
        && key.exponent().signum() > 0
        && (bits <= SMALL_MODULUS || key.exponent().bitLength() <= LARGEST_EXPONENT)
        && signature.length == octets(key)
        && new BigInteger(1, signature).compareTo(key.modulus()) < 0;
  }

  /** Whether OpenSSL lets RSASSA-PSS use the digest. */
  static boolean maySign(Digest digest, OpenSslLine line) {
    return switch (digest) {
      case SHA512_224, SHA512_256 -> line.atLeast(OpenSslLine.V3_0);
      case SM3, BLAKE2S, BLAKE2B, WHIRLPOOL, SHAKE256, SHA0 -> false;
      case MD2,
          MD4,
          MD5,
          MDC2,
          RIPEMD160,
          SHA1,
          SHA224,
          SHA256,
          SHA384,
          SHA512,
          SHA3_224,
          SHA3_256,
          SHA3_384,
          SHA3_512 ->
          true;
    };
  }

  static boolean matches(SubjectKey.Rsa key, byte[] signature, Digest digest, byte[] signed) {
    byte[] info = info(digest, Digests.compute(digest, signed));
    byte[] expected = new byte[octets(key)];
    int padding = expected.length - info.length - 3;
    if (padding < FEWEST_PADDING) {
      return false;
    }
    expected[1] = 1;
    Arrays.fill(expected, 2, 2 + padding, (byte) 0xff);
    System.arraycopy(info, 0, expected, 3 + padding, info.length);
    BigInteger opened = new BigInteger(1, signature).modPow(key.exponent(), key.modulus());
    return opened.equals(new BigInteger(1, expected));
  }

  private static byte[] info(Digest digest, byte[] hash) {
    try {
      AlgorithmIdentifier algorithm =
          new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE);
      return new DigestInfo(algorithm, hash).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a DigestInfo can always be encoded", e);
    }
  }

  private static int octets(SubjectKey.Rsa key) {
    return (key.modulus().bitLength() + 7) / 8;
  }
}
