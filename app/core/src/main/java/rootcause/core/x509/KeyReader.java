package rootcause.core.x509;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/**
 * Decodes public keys. One that cannot be decoded does not spoil its certificate: that certificate
 * has no key (openssl-verify-model, section 3).
 */
final class KeyReader {
  private static final String SM2_CURVE = "1.2.156.10197.1.301";

  private KeyReader() {}

  /** The key, or null when this line of OpenSSL cannot decode it. */
  static @Nullable SubjectKey read(AlgorithmId algorithm, byte[] bits, OpenSslLine line) {
    try {
      return switch (algorithm.oid()) {
        case "1.2.840.113549.1.1.1", "2.5.8.1.1" -> rsa(KeyKind.RSA, bits, line);
        case "1.2.840.113549.1.1.10" -> rsa(KeyKind.RSA_PSS, bits, line);
        case "1.2.840.10045.2.1" -> ec(algorithm, bits);
        case "1.2.840.10040.4.1", "1.3.14.3.2.12" -> dsa(algorithm, bits);
        case "1.3.101.110" -> raw(KeyKind.X25519, bits, 32, 128, algorithm);
        case "1.3.101.111" -> raw(KeyKind.X448, bits, 56, 224, algorithm);
        case "1.3.101.112" -> raw(KeyKind.ED25519, bits, 32, 128, algorithm);
        case "1.3.101.113" -> raw(KeyKind.ED448, bits, 57, 224, algorithm);
        default -> line.atLeast(OpenSslLine.V3_5) ? later(algorithm, bits) : null;
      };
    } catch (BadEncoding e) {
      return null;
    }
  }

  /** ML-DSA (FIPS 204; RFC 9881), known from 3.5 on. */
  private static @Nullable SubjectKey later(AlgorithmId algorithm, byte[] bits) throws BadEncoding {
    return switch (algorithm.oid()) {
      case "2.16.840.1.101.3.4.3.17" -> raw(KeyKind.ML_DSA_44, bits, 1312, 128, algorithm);
      case "2.16.840.1.101.3.4.3.18" -> raw(KeyKind.ML_DSA_65, bits, 1952, 192, algorithm);
      case "2.16.840.1.101.3.4.3.19" -> raw(KeyKind.ML_DSA_87, bits, 2592, 256, algorithm);
      default -> null;
    };
  }

  private static SubjectKey rsa(KeyKind kind, byte[] bits, OpenSslLine line) throws BadEncoding {
    Fields fields = Fields.ofSequence(Ber.read(bits, 0, bits.length));
    BigInteger modulus = unsigned(fields.next(Tlv.INTEGER));
    BigInteger exponent = unsigned(fields.next(Tlv.INTEGER));
    fields.end();
    return new SubjectKey.Rsa(kind, modulus, exponent, Strength.ofRsa(modulus.bitLength(), line));
  }

  /** An INTEGER as OpenSSL's BIGNUM templates read it: its octets, never negative. */
  private static BigInteger unsigned(Tlv element) throws BadEncoding {
    if (element.constructed()) {
      throw new BadEncoding("type not primitive");
    }
    return new BigInteger(1, element.contents());
  }

  private static SubjectKey ec(AlgorithmId algorithm, byte[] bits) throws BadEncoding {
    Tlv parameters = algorithm.parameters();
    if (parameters == null) {
      throw new BadEncoding("no parameters");
    }
    try {
      boolean explicit = !parameters.isUniversal(Tlv.OBJECT_IDENTIFIER);
      X9ECParameters curve =
          explicit
              ? X9ECParameters.getInstance(parameters.encoded())
              : named(new ASN1ObjectIdentifier(Primitive.oid(parameters)));
      ECPoint point = curve.getCurve().decodePoint(bits);
      String oid = explicit ? "" : Primitive.oid(parameters);
      return new SubjectKey.Ec(
          oid.equals(SM2_CURVE) ? KeyKind.SM2 : KeyKind.EC,
          explicit ? "explicit" : curveName(oid),
          explicit,
          new ECDomainParameters(curve),
          point);
    } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
      throw new BadEncoding("point or curve is not valid");
    }
  }

  private static X9ECParameters named(ASN1ObjectIdentifier oid) throws BadEncoding {
    X9ECParameters curve = CustomNamedCurves.getByOID(oid);
    if (curve == null) {
      curve = ECNamedCurveTable.getByOID(oid);
    }
    if (curve == null) {
      throw new BadEncoding("unknown group");
    }
    return curve;
  }

  private static String curveName(String oid) {
    return switch (oid) {
      case "1.2.840.10045.3.1.7" -> "P-256";
      case "1.3.132.0.34" -> "P-384";
      case "1.3.132.0.35" -> "P-521";
      default -> ECNamedCurveTable.getName(new ASN1ObjectIdentifier(oid));
    };
  }

  private static SubjectKey dsa(AlgorithmId algorithm, byte[] bits) throws BadEncoding {
    Tlv parameters = algorithm.parameters();
    if (parameters == null) {
      throw new BadEncoding("no parameters");
    }
    Fields fields = Fields.ofSequence(parameters);
    BigInteger p = unsigned(fields.next(Tlv.INTEGER));
    BigInteger q = unsigned(fields.next(Tlv.INTEGER));
    BigInteger g = unsigned(fields.next(Tlv.INTEGER));
    fields.end();
    Tlv y = Ber.read(bits, 0, bits.length);
    if (!y.isUniversal(Tlv.INTEGER)) {
      throw new BadEncoding("wrong tag");
    }
    return new SubjectKey.Dsa(p, q, g, Primitive.number(y).abs());
  }

  /** RFC 8410, section 3: no parameters, and octets of one length. */
  private static SubjectKey raw(
      KeyKind kind, byte[] bits, int length, int strength, AlgorithmId algorithm)
      throws BadEncoding {
    if (algorithm.parameters() != null || bits.length != length) {
      throw new BadEncoding("invalid encoding");
    }
    return new SubjectKey.Raw(kind, bits, strength);
  }
}
