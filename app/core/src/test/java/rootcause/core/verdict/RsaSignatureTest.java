package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.Digest;
import rootcause.core.x509.KeyKind;
import rootcause.core.x509.SubjectKey;

/** The limits of {@code crypto/rsa/rsa_ossl.c} and {@code rsa_pk1.c} (openssl 3.0). */
final class RsaSignatureTest {
  private static final BigInteger F4 = BigInteger.valueOf(65_537);
  private static final byte[] SIGNED = "what was signed".getBytes(StandardCharsets.US_ASCII);

  /** DigestInfo of SHA-512 up to the digest (RFC 8017, 9.2, note 1). */
  private static final byte[] SHA512 =
      HexFormat.of().parseHex("3051300d060960864801650304020305000440");

  @ParameterizedTest
  @CsvSource({
    "16384, 17, true",
    "16385, 17, false",
    "3072, 65, true",
    "3073, 64, true",
    "3073, 65, false",
    "2048, 2047, true"
  })
  void a_key_is_used_up_to_the_sizes_that_openssl_computes_with(
      int modulus, int exponent, boolean usable) {
    BigInteger n = BigInteger.ONE.shiftLeft(modulus - 1).setBit(0);
    BigInteger e = BigInteger.ONE.shiftLeft(exponent - 1).setBit(0);
    byte[] signature = new byte[(modulus + 7) / 8];
    assertEquals(usable, RsaSignature.isUsable(key(n, e), signature));
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void an_exponent_is_smaller_than_its_modulus_and_so_is_a_signature(
      int difference, boolean usable) {
    BigInteger n = BigInteger.ONE.shiftLeft(1023).setBit(0);
    BigInteger near = n.add(BigInteger.valueOf(difference));
    assertEquals(usable, RsaSignature.isUsable(key(n, near), new byte[128]));
    byte[] signature = near.toByteArray();
    byte[] octets = Arrays.copyOfRange(signature, signature.length - 128, signature.length);
    assertEquals(usable, RsaSignature.isUsable(key(n, F4), octets));
  }

  @ParameterizedTest
  @CsvSource({"127, false", "128, true", "129, false"})
  void a_signature_is_as_long_as_its_modulus(int length, boolean usable) {
    BigInteger n = BigInteger.ONE.shiftLeft(1023).setBit(0);
    assertEquals(usable, RsaSignature.isUsable(key(n, F4), new byte[length]));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, false"})
  void neither_an_even_modulus_nor_an_exponent_of_zero_is_used(int odd, boolean usable) {
    BigInteger n = BigInteger.ONE.shiftLeft(1023);
    BigInteger e = odd == 2 ? BigInteger.ZERO : F4;
    assertEquals(usable, RsaSignature.isUsable(key(odd == 0 ? n : n.setBit(0), e), new byte[128]));
  }

  @ParameterizedTest
  @CsvSource({"1024, true", "752, true", "744, false"})
  void padding_has_eight_octets_at_least(int bits, boolean matches)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(bits, F4));
    var pair = generator.generateKeyPair();
    RSAPublicKey open = (RSAPublicKey) pair.getPublic();
    RSAPrivateKey secret = (RSAPrivateKey) pair.getPrivate();
    byte[] hash = MessageDigest.getInstance("SHA-512").digest(SIGNED);
    byte[] padded = new byte[bits / 8];
    padded[1] = 1;
    int end = padded.length - SHA512.length - hash.length;
    Arrays.fill(padded, 2, end - 1, (byte) 0xff);
    System.arraycopy(SHA512, 0, padded, end, SHA512.length);
    System.arraycopy(hash, 0, padded, end + SHA512.length, hash.length);
    BigInteger signature =
        new BigInteger(1, padded).modPow(secret.getPrivateExponent(), open.getModulus());
    byte[] octets = new byte[padded.length];
    byte[] number = signature.toByteArray();
    int length = Math.min(number.length, octets.length);
    System.arraycopy(number, number.length - length, octets, octets.length - length, length);
    assertEquals(
        matches,
        RsaSignature.matches(
            key(open.getModulus(), open.getPublicExponent()), octets, Digest.SHA512, SIGNED));
  }

  private static SubjectKey.Rsa key(BigInteger modulus, BigInteger exponent) {
    return new SubjectKey.Rsa(KeyKind.RSA, modulus, exponent, 112, null);
  }
}
