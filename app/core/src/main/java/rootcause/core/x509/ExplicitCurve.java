package rootcause.core.x509;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;

/**
 * A curve that is written out in a key instead of named (X9.62, annex A; RFC 3279, 2.3.5), as
 * OpenSSL's {@code EC_GROUP_new_from_ecparameters} reads it.
 */
final class ExplicitCurve {
  private static final String PRIME_FIELD = "1.2.840.10045.1.1";
  private static final String BINARY_FIELD = "1.2.840.10045.1.2";
  private static final String TRINOMIAL = "1.2.840.10045.1.2.3.2";
  private static final String PENTANOMIAL = "1.2.840.10045.1.2.3.3";

  /** OPENSSL_ECC_MAX_FIELD_BITS. */
  private static final int LARGEST_FIELD = 661;

  private ExplicitCurve() {}

  /**
   * Reads the parameters.
   *
   * @throws BadEncoding when OpenSSL refuses them
   * @throws IllegalArgumentException when they are no curve or the base point is not on it
   */
  static ECDomainParameters read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    int32(fields.next(Tlv.INTEGER));
    Fields field = Fields.ofSequence(fields.next());
    String kind = Primitive.oid(field.next(Tlv.OBJECT_IDENTIFIER));
    Tlv fieldParameters = field.next();
    field.end();
    Fields equation = Fields.ofSequence(fields.next());
    BigInteger a = octets(equation.next(Tlv.OCTET_STRING));
    BigInteger b = octets(equation.next(Tlv.OCTET_STRING));
    Tlv seed = equation.optional(Tlv.BIT_STRING);
    if (seed != null && Primitive.bits(seed).bytes().length == 0) {
      throw new BadEncoding("asn1 error");
    }
    equation.end();
    byte[] base = Primitive.octets(fields.next(Tlv.OCTET_STRING));
    BigInteger order = Primitive.number(fields.next(Tlv.INTEGER));
    Tlv factor = fields.optional(Tlv.INTEGER);
    boolean negative = factor != null && Primitive.number(factor).signum() < 0;
    fields.end();
    if (order.signum() <= 0 || negative) {
      throw new BadEncoding("invalid group order");
    }
    ECCurve curve =
        switch (kind) {
          case PRIME_FIELD -> prime(fieldParameters, a, b);
          case BINARY_FIELD -> binary(fieldParameters, a, b);
          default -> throw new BadEncoding("invalid field");
        };
    if (order.bitLength() > curve.getFieldSize() + 1) {
      throw new BadEncoding("invalid group order");
    }
    return new ECDomainParameters(curve, curve.decodePoint(base), order);
  }

  /** The order stays outside: the library would check it at every point, which OpenSSL does not. */
  private static ECCurve prime(Tlv field, BigInteger a, BigInteger b) throws BadEncoding {
    if (!field.isUniversal(Tlv.INTEGER)) {
      throw new BadEncoding("wrong tag");
    }
    BigInteger p = Primitive.number(field);
    if (p.signum() <= 0 || p.bitLength() <= 2 || !p.testBit(0)) {
      throw new BadEncoding("invalid field");
    }
    limit(p.bitLength());
    return new ECCurve.Fp(p, a.mod(p), b.mod(p), null, null);
  }

  private static ECCurve binary(Tlv field, BigInteger a, BigInteger b) throws BadEncoding {
    Fields fields = Fields.ofSequence(field);
    int m = int32(fields.next(Tlv.INTEGER));
    String basis = Primitive.oid(fields.next(Tlv.OBJECT_IDENTIFIER));
    Tlv polynomial = fields.next();
    fields.end();
    limit(m);
    if (basis.equals(TRINOMIAL) && polynomial.isUniversal(Tlv.INTEGER)) {
      return new ECCurve.F2m(m, int32(polynomial), a, b, null, null);
    }
    if (!basis.equals(PENTANOMIAL)) {
      throw new BadEncoding("not implemented");
    }
    Fields powers = Fields.ofSequence(polynomial);
    int k1 = int32(powers.next(Tlv.INTEGER));
    int k2 = int32(powers.next(Tlv.INTEGER));
    int k3 = int32(powers.next(Tlv.INTEGER));
    powers.end();
    return new ECCurve.F2m(m, k1, k2, k3, a, b, null, null);
  }

  private static void limit(int bits) throws BadEncoding {
    if (bits > LARGEST_FIELD) {
      throw new BadEncoding("field too large");
    }
  }

  private static BigInteger octets(Tlv element) throws BadEncoding {
    return new BigInteger(1, Primitive.octets(element));
  }

  private static int int32(Tlv element) throws BadEncoding {
    BigInteger number = Primitive.number(element);
    if (number.bitLength() >= Integer.SIZE) {
      throw new BadEncoding("too large");
    }
    return number.intValue();
  }
}
