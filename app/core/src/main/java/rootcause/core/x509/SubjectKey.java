package rootcause.core.x509;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** A public key that OpenSSL can decode. */
public sealed interface SubjectKey {
  /** What kind it is. */
  KeyKind kind();

  /** How hard it is to break, in bits (openssl-verify-model, section 4). */
  int strength();

  /** A few words such as {@code RSA 2048}. */
  String describe();

  /**
   * RSA.
   *
   * @param kind RSA or RSA_PSS
   * @param restriction what an RSASSA-PSS key may be used with only; null for anything
   */
  record Rsa(
      KeyKind kind,
      BigInteger modulus,
      BigInteger exponent,
      int strength,
      @Nullable PssParameters restriction)
      implements SubjectKey {
    @Override
    public String describe() {
      return kind.display() + " " + modulus.bitLength();
    }
  }

  /**
   * A point on a curve.
   *
   * @param kind EC or SM2
   * @param curve the name of the curve, or "explicit"
   * @param explicit whether the curve is written out instead of named
   */
  record Ec(KeyKind kind, String curve, boolean explicit, ECDomainParameters domain, ECPoint point)
      implements SubjectKey {
    @Override
    public int strength() {
      return Strength.ofOrder(domain.getN().bitLength());
    }

    @Override
    public String describe() {
      return kind.display() + " " + curve;
    }
  }

  /** DSA (RFC 3279, 2.3.2). */
  record Dsa(BigInteger p, BigInteger q, BigInteger g, BigInteger y) implements SubjectKey {
    @Override
    public KeyKind kind() {
      return KeyKind.DSA;
    }

    @Override
    public int strength() {
      return Strength.ofDiscreteLogarithm(p.bitLength(), q.bitLength());
    }

    @Override
    public String describe() {
      return "DSA " + p.bitLength();
    }
  }

  /**
   * Diffie-Hellman: a key that signs nothing (RFC 3279, 2.3.3).
   *
   * @param bits length of the modulus
   */
  record DiffieHellman(int bits, int strength) implements SubjectKey {
    @Override
    public KeyKind kind() {
      return KeyKind.DH;
    }

    @Override
    public String describe() {
      return kind().display() + " " + bits;
    }
  }

  /** A key that is just octets: Edwards and Montgomery curves, ML-DSA and ML-KEM. */
  record Raw(KeyKind kind, byte[] octets, int strength) implements SubjectKey {
    @Override
    public String describe() {
      return kind.display();
    }
  }
}
