package rootcause.core.x509;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * IP address blocks (RFC 3779, 2.2.3).
 *
 * @param families in the order of the extension
 */
public record AddressBlocks(List<Family> families) {
  /**
   * The blocks of one address family.
   *
   * @param key the addressFamily octets in hexadecimal
   */
  public record Family(String key, Resources resources) {
    /** Whether the key is a family, with or without the kind of its addresses. */
    public boolean hasKnownLength() {
      return key.length() == 4 || key.length() == 6;
    }
  }

  static AddressBlocks read(Tlv element) throws BadEncoding {
    List<Family> families = new ArrayList<>();
    Fields each = Fields.ofList(element);
    while (each.more()) {
      Fields fields = Fields.ofSequence(each.next());
      byte[] family = Primitive.octets(fields.next(Tlv.OCTET_STRING));
      Tlv choice = fields.next();
      fields.end();
      families.add(
          new Family(java.util.HexFormat.of().formatHex(family), resources(choice, width(family))));
    }
    return new AddressBlocks(List.copyOf(families));
  }

  /**
   * Whether families ascend and each list has the one form that RFC 3779 allows.
   *
   * @param line 1.1.1 does not look at the length of a family
   */
  public boolean isCanonical(OpenSslLine line) {
    boolean anyLength = !line.atLeast(OpenSslLine.V3_0);
    for (int i = 0; i < families.size(); i++) {
      Family family = families.get(i);
      boolean looked = families.size() > 1 || !family.resources().inherit();
      if ((looked && !anyLength && !family.hasKnownLength())
          || !family.resources().isCanonical()
          || (i > 0 && families.get(i - 1).key().compareTo(families.get(i).key()) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** Octets of an address: IPv4 and IPv6 by their numbers in the first two octets. */
  private static int width(byte[] family) {
    int number = family.length < 2 ? 0 : ((family[0] & 0xff) << 8) | (family[1] & 0xff);
    return number == 1 ? 4 : number == 2 ? 16 : 0;
  }

  private static Resources resources(Tlv choice, int width) throws BadEncoding {
    if (choice.isUniversal(Tlv.NULL)) {
      return Resources.INHERIT;
    }
    List<NumberRange> ranges = new ArrayList<>();
    Fields each = Fields.ofList(choice);
    while (each.more()) {
      ranges.add(range(each.next(), width));
    }
    return new Resources(false, ranges);
  }

  private static NumberRange range(Tlv element, int width) throws BadEncoding {
    if (element.isUniversal(Tlv.BIT_STRING)) {
      BitString prefix = Primitive.bits(element);
      return new NumberRange(
          end(prefix, width, 0), end(prefix, width, 0xff), prefix.bytes().length <= width, true);
    }
    Fields ends = Fields.ofSequence(element);
    BitString low = Primitive.bits(ends.next(Tlv.BIT_STRING));
    BitString high = Primitive.bits(ends.next(Tlv.BIT_STRING));
    ends.end();
    BigInteger first = end(low, width, 0);
    BigInteger last = end(high, width, 0xff);
    boolean fits = low.bytes().length <= width && high.bytes().length <= width;
    return new NumberRange(first, last, fits, fits && !isPrefix(first, last));
  }

  /** The address with every bit that is not written set to 0 or to 1. */
  private static BigInteger end(BitString bits, int width, int fill) {
    byte[] address = Arrays.copyOf(bits.bytes(), Math.max(width, bits.bytes().length));
    Arrays.fill(address, bits.bytes().length, address.length, (byte) fill);
    if (fill != 0 && bits.bytes().length > 0) {
      address[bits.bytes().length - 1] |= (byte) ((1 << bits.unused()) - 1);
    }
    return new BigInteger(1, address);
  }

  /** Whether the range is all addresses with one prefix, and so must be written as prefix. */
  private static boolean isPrefix(BigInteger low, BigInteger high) {
    BigInteger mask = low.xor(high);
    return low.and(mask).signum() == 0 && mask.add(BigInteger.ONE).bitCount() == 1;
  }
}
