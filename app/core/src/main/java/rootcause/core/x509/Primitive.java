package rootcause.core.x509;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** The contents of primitive types, by the rules of OpenSSL's {@code c2i} functions. */
final class Primitive {
  /** How deep the segments of a constructed string may nest: ASN1_MAX_STRING_NEST. */
  private static final int STRING_NEST = 5;

  /** {@code YYMMDDHHMMSSZ} and {@code YYYYMMDDHHMMSSZ}. */
  private static final int UTC_LENGTH = 13;

  private static final int GENERALIZED_LENGTH = 15;

  private Primitive() {}

  /** The two's complement octets of an INTEGER, which must be minimal (X.690, 8.3.2). */
  static byte[] integer(Tlv element) throws BadEncoding {
    byte[] value = primitive(element);
    if (value.length == 0) {
      throw new BadEncoding("illegal zero content");
    }
    if (value.length > 1
        && ((value[0] == 0 && value[1] >= 0) || (value[0] == -1 && value[1] < 0))) {
      throw new BadEncoding("illegal padding");
    }
    return value;
  }

  /** An INTEGER as a number. */
  static BigInteger number(Tlv element) throws BadEncoding {
    return new BigInteger(integer(element));
  }

  /** A BOOLEAN: one octet, anything but zero is true. */
  static boolean bool(Tlv element) throws BadEncoding {
    byte[] value = primitive(element);
    if (value.length != 1) {
      throw new BadEncoding("boolean is wrong length");
    }
    return value[0] != 0;
  }

  /** An OBJECT IDENTIFIER in dotted form (X.690, 8.19). */
  static String oid(Tlv element) throws BadEncoding {
    byte[] value = primitive(element);
    if (value.length == 0 || value[value.length - 1] < 0) {
      throw new BadEncoding("invalid object encoding");
    }
    for (int i = 0; i < value.length; i++) {
      if (value[i] == (byte) 0x80 && (i == 0 || value[i - 1] >= 0)) {
        throw new BadEncoding("invalid object encoding");
      }
    }
    return DottedForm.of(value);
  }

  /** A BIT STRING: segments joined including their first octets, unused bits masked away. */
  static BitString bits(Tlv element) throws BadEncoding {
    byte[] value = octets(element);
    if (value.length == 0) {
      throw new BadEncoding("string too short");
    }
    int unused = value[0] & 0xff;
    if (unused > 7) {
      throw new BadEncoding("invalid bit string bits left");
    }
    byte[] bits = java.util.Arrays.copyOfRange(value, 1, value.length);
    if (bits.length > 0) {
      bits[bits.length - 1] &= (byte) (0xff << unused);
    }
    return new BitString(bits, unused);
  }

  /** The octets of any string type, primitive or constructed of segments (X.690, 8.7). */
  static byte[] octets(Tlv element) throws BadEncoding {
    if (!element.constructed()) {
      return element.contents();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream(element.length());
    join(element, joined, 0);
    return joined.toByteArray();
  }

  /** The octets of any universal string or time; 3.5 and later refuse times that are too short. */
  static byte[] text(Tlv element) throws BadEncoding {
    byte[] octets = octets(element);
    boolean time = element.isUniversal(Tlv.UTC_TIME) || element.isUniversal(Tlv.GENERALIZED_TIME);
    if (time && element.line().atLeast(OpenSslLine.V3_5)) {
      int least = element.isUniversal(Tlv.UTC_TIME) ? UTC_LENGTH : GENERALIZED_LENGTH;
      if (octets.length < least) {
        throw new BadEncoding("time is too short");
      }
    }
    return octets;
  }

  private static void join(Tlv element, ByteArrayOutputStream joined, int depth)
      throws BadEncoding {
    Fields segments = Fields.of(element);
    while (segments.more()) {
      Tlv segment = segments.next();
      if (!segment.constructed()) {
        joined.write(segment.data(), segment.body(), segment.length());
      } else if (depth >= STRING_NEST) {
        throw new BadEncoding("nested asn1 string");
      } else {
        join(segment, joined, depth + 1);
      }
    }
  }

  private static byte[] primitive(Tlv element) throws BadEncoding {
    if (element.constructed()) {
      throw new BadEncoding("type not primitive");
    }
    return element.contents();
  }
}
