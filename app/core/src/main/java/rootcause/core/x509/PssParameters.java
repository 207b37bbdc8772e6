package rootcause.core.x509;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an RSASSA-PSS signature (RFC 4055, 3.1).
 *
 * @param digest what the message is hashed with
 * @param maskDigest what the mask is generated with
 * @param saltLength in octets
 */
public record PssParameters(Digest digest, Digest maskDigest, int saltLength) {
  private static final String MGF1 = "1.2.840.113549.1.1.8";
  private static final int DEFAULT_SALT = 20;

  /** The parameters, or null where OpenSSL cannot use them. */
  public static @Nullable PssParameters of(AlgorithmId id) {
    Tlv parameters = id.parameters();
    if (parameters == null) {
      return null;
    }
    try {
      return read(parameters);
    } catch (BadEncoding e) {
      return null;
    }
  }

  /** Whether a key that is restricted to certain parameters verifies with these (RFC 4055, 3.1). */
  public boolean keepsTo(@Nullable PssParameters restriction) {
    return restriction == null
        || (digest == restriction.digest
            && maskDigest == restriction.maskDigest
            && saltLength >= restriction.saltLength);
  }

  private static PssParameters read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv hash = fields.optionalExplicit(0);
    Digest digest = hash == null ? Digest.SHA1 : Digest.ofOid(AlgorithmId.read(hash).oid());
    Tlv mask = fields.optionalExplicit(1);
    Digest maskDigest = mask == null ? Digest.SHA1 : maskDigest(AlgorithmId.read(mask));
    Tlv salt = fields.optionalExplicit(2);
    int saltLength = salt == null ? DEFAULT_SALT : small(salt);
    Tlv trailer = fields.optionalExplicit(3);
    if (trailer != null && small(trailer) != 1) {
      throw new BadEncoding("invalid trailer");
    }
    fields.end();
    return new PssParameters(digest, maskDigest, saltLength);
  }

  private static Digest maskDigest(AlgorithmId mask) throws BadEncoding {
    Tlv parameters = mask.parameters();
    if (!mask.oid().equals(MGF1) || parameters == null) {
      throw new BadEncoding("unsupported mask algorithm");
    }
    return Digest.ofOid(AlgorithmId.read(parameters).oid());
  }

  private static int small(Tlv element) throws BadEncoding {
    BigInteger number = Primitive.number(element);
    if (!element.isUniversal(Tlv.INTEGER)
        || number.signum() < 0
        || number.bitLength() >= Integer.SIZE) {
      throw new BadEncoding("invalid salt length");
    }
    return number.intValue();
  }
}
