package rootcause.core.x509;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.jspecify.annotations.Nullable;

/**
 * Decodes public keys. One that cannot be decoded does not spoil its certificate: that certificate
 * has no key (openssl-verify-model, section 3).
 */
final class KeyReader {
  private final AlgorithmId algorithm;
  private final byte[] bits;
  private final OpenSslLine line;

  private KeyReader(AlgorithmId algorithm, byte[] bits, OpenSslLine line) {
    this.algorithm = algorithm;
    this.bits = bits;
    this.line = line;
  }

  /** The key, or null when this line of OpenSSL cannot decode it. */
  static @Nullable SubjectKey read(AlgorithmId algorithm, byte[] bits, OpenSslLine line) {
    try {
      return new KeyReader(algorithm, bits, line).read();
    } catch (BadEncoding e) {
      return null;
    }
  }

  private @Nullable SubjectKey read() throws BadEncoding {
    return switch (algorithm.oid()) {
      case "1.2.840.113549.1.1.1", "2.5.8.1.1" -> rsa(KeyKind.RSA);
      case "1.2.840.113549.1.1.10" -> rsa(KeyKind.RSA_PSS);
      case "1.2.840.10045.2.1" -> ec();
      case "1.2.840.10040.4.1", "1.3.14.3.2.12" -> dsa();
      case "1.2.840.113549.1.3.1" -> diffieHellman(false);
      case "1.2.840.10046.2.1" -> diffieHellman(true);
      case "1.3.101.110" -> raw(KeyKind.X25519, 32, 128);
      case "1.3.101.111" -> raw(KeyKind.X448, 56, 224);
      case "1.3.101.112" -> raw(KeyKind.ED25519, 32, 128);
      case "1.3.101.113" -> raw(KeyKind.ED448, 57, 224);
      default -> line.atLeast(OpenSslLine.V3_5) ? later() : null;
    };
  }

  /** ML-DSA and ML-KEM (FIPS 204 and 203; RFC 9881 and 9935), known from 3.5 on. */
  private @Nullable SubjectKey later() throws BadEncoding {
    return switch (algorithm.oid()) {
      case "2.16.840.1.101.3.4.3.17" -> raw(KeyKind.ML_DSA_44, 1312, 128);
      case "2.16.840.1.101.3.4.3.18" -> raw(KeyKind.ML_DSA_65, 1952, 192);
      case "2.16.840.1.101.3.4.3.19" -> raw(KeyKind.ML_DSA_87, 2592, 256);
      case "2.16.840.1.101.3.4.4.1" -> raw(KeyKind.ML_KEM, 800, 128);
      case "2.16.840.1.101.3.4.4.2" -> raw(KeyKind.ML_KEM, 1184, 192);
      case "2.16.840.1.101.3.4.4.3" -> raw(KeyKind.ML_KEM, 1568, 256);
      default -> null;
    };
  }

  private SubjectKey rsa(KeyKind kind) throws BadEncoding {
    Fields fields = Fields.ofSequence(Ber.first(bits, line));
    BigInteger modulus = unsigned(fields.next(Tlv.INTEGER));
    BigInteger exponent = unsigned(fields.next(Tlv.INTEGER));
    fields.end();
    @Nullable PssParameters restriction = null;
    if (kind == KeyKind.RSA_PSS && algorithm.hasParameters()) {
      restriction = PssParameters.of(algorithm);
      if (restriction == null) {
        throw new BadEncoding("invalid pss parameters");
      }
    }
    int strength = Strength.ofRsa(modulus.bitLength(), line);
    return new SubjectKey.Rsa(kind, modulus, exponent, strength, restriction);
  }

  /**
   * An INTEGER as OpenSSL's BIGNUM templates read it: its octets, never negative. 4.0 refuses what
   * would be negative.
   */
  private BigInteger unsigned(Tlv element) throws BadEncoding {
    if (element.constructed()) {
      throw new BadEncoding("type not primitive");
    }
    byte[] octets = element.contents();
    if (line.atLeast(OpenSslLine.V4_0) && (octets.length == 0 || octets[0] < 0)) {
      throw new BadEncoding("invalid value");
    }
    return new BigInteger(1, octets);
  }

  private SubjectKey ec() throws BadEncoding {
    Tlv parameters = algorithm.parameters();
    if (parameters == null) {
      throw new BadEncoding("no parameters");
    }
    try {
      if (!parameters.isUniversal(Tlv.OBJECT_IDENTIFIER)) {
        ECDomainParameters written = ExplicitCurve.read(parameters);
        // 4.0 is built without curves of one's own: what is written out must be a named one.
        if (line.atLeast(OpenSslLine.V4_0) && !NamedCurves.contains(written)) {
          throw new BadEncoding("unknown group");
        }
        return new SubjectKey.Ec(
            KeyKind.EC, "explicit", true, written, written.getCurve().decodePoint(bits));
      }
      String oid = Primitive.oid(parameters);
      X9ECParameters named = NamedCurves.get(oid);
      if (named == null) {
        throw new BadEncoding("unknown group");
      }
      boolean sm2 = oid.equals(NamedCurves.SM2) && line.atLeast(OpenSslLine.V3_0);
      return new SubjectKey.Ec(
          sm2 ? KeyKind.SM2 : KeyKind.EC,
          NamedCurves.name(oid),
          false,
          new ECDomainParameters(named),
          named.getCurve().decodePoint(bits));
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      throw new BadEncoding("point or curve is not valid");
    }
  }

  private SubjectKey dsa() throws BadEncoding {
    Fields fields = parameters();
    BigInteger p = unsigned(fields.next(Tlv.INTEGER));
    BigInteger q = unsigned(fields.next(Tlv.INTEGER));
    BigInteger g = unsigned(fields.next(Tlv.INTEGER));
    fields.end();
    return new SubjectKey.Dsa(p, q, g, publicNumber().abs());
  }

  /** PKCS #3, or X9.42, which names a subgroup (RFC 3279, 2.3.3). */
  private SubjectKey diffieHellman(boolean x942) throws BadEncoding {
    Fields fields = parameters();
    BigInteger p = unsigned(fields.next(Tlv.INTEGER));
    unsigned(fields.next(Tlv.INTEGER));
    int secret = -1;
    if (x942) {
      secret = unsigned(fields.next(Tlv.INTEGER)).bitLength();
      Tlv factor = fields.optional(Tlv.INTEGER);
      if (factor != null) {
        unsigned(factor);
      }
      Tlv seed = fields.optional(Tlv.SEQUENCE);
      if (seed != null) {
        Fields.of(seed);
      }
    } else {
      Tlv length = fields.optional(Tlv.INTEGER);
      int bits = length == null ? 0 : Primitive.number(length).intValue();
      secret = bits == 0 ? -1 : bits;
    }
    fields.end();
    publicNumber();
    return new SubjectKey.DiffieHellman(
        p.bitLength(), Strength.ofDiscreteLogarithm(p.bitLength(), secret));
  }

  private Fields parameters() throws BadEncoding {
    Tlv parameters = algorithm.parameters();
    if (parameters == null) {
      throw new BadEncoding("no parameters");
    }
    return Fields.ofSequence(parameters);
  }

  private BigInteger publicNumber() throws BadEncoding {
    Tlv number = Ber.first(bits, line);
    if (!number.isUniversal(Tlv.INTEGER)) {
      throw new BadEncoding("wrong tag");
    }
    return Primitive.number(number);
  }

  /** RFC 8410, section 3: no parameters, and octets of one length. */
  private SubjectKey raw(KeyKind kind, int length, int strength) throws BadEncoding {
    if (algorithm.hasParameters() || bits.length != length) {
      throw new BadEncoding("invalid encoding");
    }
    return new SubjectKey.Raw(kind, bits, strength);
  }
}
