package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Random;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.KeyKind;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;
import rootcause.core.x509.SubjectKey;

/** A signature of each kind is verified, and one with a single bit turned is not. */
final class SignatureVerifierTest {
  private static final Provider LIBRARY = new BouncyCastleProvider();
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, SHA256withRSA, 1.2.840.113549.1.1.11",
    "DSA, 1024, SHA256withDSA, 2.16.840.1.101.3.4.3.2",
    "EC, 384, SHA384withECDSA, 1.2.840.10045.4.3.3",
    "Ed25519, 0, Ed25519, 1.3.101.112",
    "Ed448, 0, Ed448, 1.3.101.113",
    "ML-DSA-44, 0, ML-DSA, 2.16.840.1.101.3.4.3.17",
    "ML-DSA-65, 0, ML-DSA, 2.16.840.1.101.3.4.3.18",
    "ML-DSA-87, 0, ML-DSA, 2.16.840.1.101.3.4.3.19"
  })
  void plain_algorithms(String key, int size, String name, String oid) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(key);
    if (size > 0) {
      generator.initialize(size);
    }
    check(generator.generateKeyPair(), Signature.getInstance(name), Der.sequence(Der.oid(oid)));
  }

  @Test
  void rsa_with_a_salt() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(PSS);
    check(
        generator.generateKeyPair(),
        signature,
        Der.sequence(Der.oid("1.2.840.113549.1.1.10"), encoded(PSS)));
  }

  @Test
  void sm2_without_an_identifier() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", LIBRARY);
    generator.initialize(new ECGenParameterSpec("sm2p256v1"));
    Signature signature = Signature.getInstance("SM3withSM2", LIBRARY);
    signature.setParameter(new SM2ParameterSpec(new byte[0]));
    check(generator.generateKeyPair(), signature, Der.sequence(Der.oid("1.2.156.10197.1.501")));
  }

  /** OpenSSL computes with three lengths of q (crypto/dsa/dsa_ossl.c: dsa_do_verify). */
  @ParameterizedTest
  @ValueSource(ints = {160, 192, 224, 256})
  void dsa_with_a_q_of_a_length_that_openssl_does_not_take(int bits) throws Exception {
    Random random = new Random(bits);
    BigInteger q = BigInteger.probablePrime(bits, random);
    BigInteger p;
    BigInteger cofactor;
    do {
      cofactor = new BigInteger(1024 - bits, random).setBit(1023 - bits).clearBit(0);
      p = q.multiply(cofactor).add(BigInteger.ONE);
    } while (!p.isProbablePrime(20));
    BigInteger g = BigInteger.TWO.modPow(cofactor, p);
    BigInteger secret = new BigInteger(bits - 1, random);
    SubjectKey.Dsa key = new SubjectKey.Dsa(p, q, g, g.modPow(secret, p));
    BigInteger prime = p;
    byte[] certificate =
        HandMade.leaf("root")
            .algorithm(Der.sequence(Der.oid("2.16.840.1.101.3.4.3.2")))
            .signed(body -> dsa(body, prime, q, g, secret));
    assertEquals(bits != 192, SignatureVerifier.verifies(read(certificate), key));
  }

  @Test
  void a_key_that_is_no_point_verifies_nothing() {
    byte[] octets = new byte[32];
    java.util.Arrays.fill(octets, (byte) 0xff);
    byte[] certificate =
        HandMade.leaf("root").algorithm(Der.sequence(Der.oid("1.3.101.112"))).signed(new byte[64]);
    assertFalse(
        SignatureVerifier.verifies(
            read(certificate), new SubjectKey.Raw(KeyKind.ED25519, octets, 128)));
  }

  private static void check(KeyPair pair, Signature signature, byte[] algorithm)
      throws GeneralSecurityException {
    signature.initSign(pair.getPrivate());
    SubjectKey key =
        read(HandMade.root("key").keyInfo(pair.getPublic().getEncoded()).der()).key().orElseThrow();
    HandMade leaf = HandMade.leaf("root").algorithm(algorithm);
    assertTrue(
        SignatureVerifier.verifies(
            read(
                leaf.signed(
                    body -> {
                      signature.update(body);
                      return signature.sign();
                    })),
            key));
    assertFalse(
        SignatureVerifier.verifies(
            read(
                leaf.signed(
                    body -> {
                      signature.update(body);
                      byte[] made = signature.sign();
                      made[made.length - 1] ^= 1;
                      return made;
                    })),
            key));
  }

  private static byte[] dsa(
      byte[] body, BigInteger p, BigInteger q, BigInteger g, BigInteger secret)
      throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
    BigInteger number =
        new BigInteger(1, hash).shiftRight(Math.max(0, hash.length * 8 - q.bitLength()));
    BigInteger once = new BigInteger(q.bitLength() - 1, new SecureRandom()).setBit(0);
    BigInteger r = g.modPow(once, p).mod(q);
    BigInteger s = once.modInverse(q).multiply(number.add(secret.multiply(r))).mod(q);
    return Der.sequence(Der.of(0x02, r.toByteArray()), Der.of(0x02, s.toByteArray()));
  }

  private static byte[] encoded(AlgorithmParameterSpec specification)
      throws GeneralSecurityException, IOException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
    parameters.init(specification);
    return parameters.getEncoded();
  }

  /** By the newest line, which knows every kind of key. */
  private static Certificate read(byte[] certificate) {
    return CertificateReader.read(certificate, OpenSslLine.V3_5)
            instanceof ReadResult.Parsed(Certificate read)
        ? read
        : org.junit.jupiter.api.Assertions.fail("cannot be read");
  }
}
