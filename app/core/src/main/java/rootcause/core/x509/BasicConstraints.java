package rootcause.core.x509;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Basic constraints (RFC 5280, 4.2.1.9).
 *
 * @param ca whether it may issue certificates
 * @param limited whether a limit is given
 * @param pathLength the limit as OpenSSL keeps it; -1 for none, also when no {@code long} holds it
 * @param negative whether the limit is below zero, which spoils the certificate
 */
record BasicConstraints(boolean ca, boolean limited, long pathLength, boolean negative) {
  static BasicConstraints read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv ca = fields.optional(Tlv.BOOLEAN);
    boolean isCa = ca != null && Primitive.bool(ca);
    Tlv limit = fields.optional(Tlv.INTEGER);
    @Nullable BigInteger number = limit == null ? null : Primitive.number(limit);
    fields.end();
    if (number == null) {
      return new BasicConstraints(isCa, false, -1, false);
    }
    boolean negative = number.signum() < 0;
    boolean fits = number.bitLength() < Long.SIZE;
    return new BasicConstraints(
        isCa, true, negative ? 0 : fits ? number.longValue() : -1, negative);
  }
}
