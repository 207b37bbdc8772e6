package rootcause.core.x509;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The octets by which OpenSSL compares names: each RDN a DER SET, its text values in UTF-8, lower
 * case (A to Z only), white space trimmed and collapsed (openssl-verify-model, section 5).
 */
public final class CanonicalForm {
  /** Identifier octets of the two constructed types. */
  private static final int SEQUENCE = 0x30;

  private static final int SET = 0x31;

  private final byte[] octets;
  private final int hash;

  private CanonicalForm(byte[] octets) {
    this.octets = octets;
    this.hash = Arrays.hashCode(octets);
  }

  static CanonicalForm of(List<Attribute> attributes) throws BadEncoding {
    DerWriter all = new DerWriter();
    int next = attributes.size();
    while (next > 0) {
      int end = next;
      int rdn = attributes.get(end - 1).rdn();
      while (next > 0 && attributes.get(next - 1).rdn() == rdn) {
        next--;
      }
      int before = all.length();
      set(all, attributes.subList(next, end));
      all.close(SET, before);
    }
    return new CanonicalForm(all.written());
  }

  /** Whether this name begins with all RDNs of {@code base} (RFC 5280, 4.2.1.10). */
  public boolean startsWith(CanonicalForm base) {
    return octets.length >= base.octets.length
        && Arrays.equals(octets, 0, base.octets.length, base.octets, 0, base.octets.length);
  }

  /**
   * The name of files in a hashed directory: the first four octets, little endian, of SHA-1 over
   * this form (openssl-verify-model, section 11).
   */
  public String directoryHash() {
    byte[] sha1 = Digests.sha1(octets);
    byte[] first = {sha1[3], sha1[2], sha1[1], sha1[0]};
    return HexFormat.of().formatHex(first);
  }

  /** The attributes of one RDN, in the order of their encodings (X.690, 11.6). */
  private static void set(DerWriter out, List<Attribute> attributes) throws BadEncoding {
    if (attributes.size() == 1) {
      entry(out, attributes.getFirst());
      return;
    }
    List<byte[]> entries = new ArrayList<>();
    for (Attribute attribute : attributes) {
      DerWriter one = new DerWriter();
      entry(one, attribute);
      entries.add(one.written());
    }
    entries.sort(Arrays::compareUnsigned);
    entries.reversed().forEach(out::octets);
  }

  private static void entry(DerWriter out, Attribute attribute) throws BadEncoding {
    int before = out.length();
    switch (attribute.tag()) {
      case Tlv.UTF8_STRING,
          Tlv.BMP_STRING,
          Tlv.UNIVERSAL_STRING,
          Tlv.PRINTABLE_STRING,
          Tlv.T61_STRING,
          Tlv.IA5_STRING,
          Tlv.VISIBLE_STRING -> {
        plain(out, text(attribute));
        out.close(Tlv.UTF8_STRING, before);
      }
      case Tlv.SEQUENCE -> {
        out.octets(attribute.value());
        out.close(SEQUENCE, before);
      }
      default -> {
        out.octets(attribute.value());
        out.close(attribute.tag(), before);
      }
    }
    int identifier = out.length();
    out.octets(attribute.typeOctets());
    out.close(Tlv.OBJECT_IDENTIFIER, identifier);
    out.close(SEQUENCE, before);
  }

  private static byte[] text(Attribute attribute) throws BadEncoding {
    byte[] utf8 = attribute.utf8();
    if (utf8 == null) {
      throw new BadEncoding("illegal characters");
    }
    return utf8;
  }

  /** Trims, collapses white space, lowers A to Z; white space is what C's isspace says of ASCII. */
  private static void plain(DerWriter out, byte[] text) {
    byte[] plain = new byte[text.length];
    int length = 0;
    boolean gap = false;
    for (byte octet : text) {
      if (octet == ' ' || (octet >= 0x09 && octet <= 0x0d)) {
        gap = true;
      } else {
        if (gap && length > 0) {
          plain[length++] = ' ';
        }
        gap = false;
        plain[length++] = octet >= 'A' && octet <= 'Z' ? (byte) (octet + 0x20) : octet;
      }
    }
    out.octets(plain, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalForm form
        && form.hash == hash
        && Arrays.equals(form.octets, octets);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
