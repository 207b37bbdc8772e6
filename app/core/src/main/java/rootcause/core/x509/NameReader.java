package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;

/** Reads a Name: a SEQUENCE of SETs of attributes; empty SETs leave no trace. */
final class NameReader {
  /** OpenSSL reads no more of a name than this: X509_NAME_MAX. */
  private static final int LONGEST = 1024 * 1024;

  private NameReader() {}

  static Name read(Tlv element) throws BadEncoding {
    if (element.end() - element.start() > LONGEST) {
      throw new BadEncoding("too long");
    }
    List<Attribute> attributes = new ArrayList<>();
    Fields sets = Fields.ofList(element);
    for (int rdn = 0; sets.more(); rdn++) {
      Fields entries = Fields.items(sets.next(Tlv.SET));
      while (entries.more()) {
        attributes.add(attribute(entries.next(), rdn));
      }
    }
    return new Name(attributes);
  }

  /** Reads the attributes of a nameRelativeToCRLIssuer; whether all text in them is valid. */
  static boolean isComparable(Tlv set) throws BadEncoding {
    List<Attribute> attributes = new ArrayList<>();
    Fields entries = Fields.items(set);
    while (entries.more()) {
      attributes.add(attribute(entries.next(), 0));
    }
    try {
      CanonicalForm.of(attributes);
      return true;
    } catch (BadEncoding e) {
      return false;
    }
  }

  private static Attribute attribute(Tlv element, int rdn) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv type = fields.next(Tlv.OBJECT_IDENTIFIER);
    String oid = Primitive.oid(type);
    Tlv value = fields.next();
    if (value.tagClass() != Tlv.UNIVERSAL) {
      throw new BadEncoding("mstring not universal");
    }
    fields.end();
    byte[] contents = contents(value);
    byte[] utf8 = Characters.utf8(value.tag(), contents, element.line());
    return new Attribute(oid, type.contents(), value.tag(), contents, utf8, rdn);
  }

  /** The types of B_ASN1_PRINTABLE: texts, BIT STRING, SEQUENCE and those without a name. */
  private static byte[] contents(Tlv value) throws BadEncoding {
    return switch (value.tag()) {
      case Tlv.BIT_STRING -> {
        BitString bits = Primitive.bits(value);
        byte[] octets = new byte[bits.bytes().length + 1];
        octets[0] = (byte) bits.unused();
        System.arraycopy(bits.bytes(), 0, octets, 1, bits.bytes().length);
        yield octets;
      }
      case Tlv.SEQUENCE -> {
        Fields.of(value);
        yield value.contents();
      }
      case Tlv.UTF8_STRING,
          Tlv.NUMERIC_STRING,
          Tlv.PRINTABLE_STRING,
          Tlv.T61_STRING,
          Tlv.IA5_STRING,
          Tlv.UNIVERSAL_STRING,
          Tlv.BMP_STRING,
          7,
          8,
          9,
          11,
          13,
          14,
          15,
          29 ->
          Primitive.octets(value);
      case Tlv.ENUMERATED -> {
        if (value.line().atLeast(OpenSslLine.V3_0)) {
          throw new BadEncoding("mstring wrong tag");
        }
        yield Primitive.integer(value);
      }
      default -> throw new BadEncoding("mstring wrong tag");
    };
  }
}
