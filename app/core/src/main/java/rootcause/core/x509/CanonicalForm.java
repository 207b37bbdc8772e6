package rootcause.core.x509;

import java.io.ByteArrayOutputStream;
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
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<byte[]> entries = new ArrayList<>(1);
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      entries.add(entry(attribute));
      if (i + 1 == attributes.size() || attributes.get(i + 1).rdn() != attribute.rdn()) {
        entries.sort(Arrays::compareUnsigned);
        element(all, SET, joined(entries));
        entries.clear();
      }
    }
    return new CanonicalForm(all.toByteArray());
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

  private static byte[] entry(Attribute attribute) throws BadEncoding {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    element(fields, Tlv.OBJECT_IDENTIFIER, attribute.typeOctets());
    switch (attribute.tag()) {
      case Tlv.UTF8_STRING,
          Tlv.BMP_STRING,
          Tlv.UNIVERSAL_STRING,
          Tlv.PRINTABLE_STRING,
          Tlv.T61_STRING,
          Tlv.IA5_STRING,
          Tlv.VISIBLE_STRING ->
          element(fields, Tlv.UTF8_STRING, plain(text(attribute)));
      case Tlv.SEQUENCE -> element(fields, SEQUENCE, attribute.value());
      default -> element(fields, attribute.tag(), attribute.value());
    }
    ByteArrayOutputStream sequence = new ByteArrayOutputStream();
    element(sequence, SEQUENCE, fields.toByteArray());
    return sequence.toByteArray();
  }

  private static byte[] text(Attribute attribute) throws BadEncoding {
    byte[] utf8 = attribute.utf8();
    if (utf8 == null) {
      throw new BadEncoding("illegal characters");
    }
    return utf8;
  }

  /** Trims, collapses white space, lowers A to Z; white space is what C's isspace says of ASCII. */
  private static byte[] plain(byte[] text) {
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
    return Arrays.copyOf(plain, length);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    parts.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static void element(ByteArrayOutputStream out, int tag, byte[] contents) {
    out.write(tag);
    int length = contents.length;
    if (length < 0x80) {
      out.write(length);
    } else {
      int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
      out.write(0x80 | octets);
      for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
        out.write(length >> shift);
      }
    }
    out.writeBytes(contents);
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
