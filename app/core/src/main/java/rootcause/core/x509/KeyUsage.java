package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;

/**
 * Key usage (RFC 5280, 4.2.1.3).
 *
 * @param bits the first two octets, the second one shifted by eight, as OpenSSL keeps them
 */
public record KeyUsage(int bits) {
  /** digitalSignature. */
  public static final int DIGITAL_SIGNATURE = 0x80;

  /** keyEncipherment. */
  public static final int KEY_ENCIPHERMENT = 0x20;

  /** keyAgreement. */
  public static final int KEY_AGREEMENT = 0x08;

  /** keyCertSign. */
  public static final int CERTIFICATE_SIGN = 0x04;

  /** cRLSign. */
  public static final int CRL_SIGN = 0x02;

  private static final List<String> NAMES =
      List.of(
          "digital signature",
          "non repudiation",
          "key encipherment",
          "data encipherment",
          "key agreement",
          "certificate sign",
          "CRL sign",
          "encipher only",
          "decipher only");

  static KeyUsage read(Tlv element) throws BadEncoding {
    return new KeyUsage(usageBits(element));
  }

  /** The first two octets of a BIT STRING; also used for the Netscape certificate type. */
  static int usageBits(Tlv element) throws BadEncoding {
    if (!element.isUniversal(Tlv.BIT_STRING)) {
      throw new BadEncoding("wrong tag");
    }
    byte[] octets = Primitive.bits(element).bytes();
    int first = octets.length > 0 ? octets[0] & 0xff : 0;
    return octets.length > 1 ? first | (octets[1] & 0xff) << 8 : first;
  }

  /** Whether any of these bits is set. */
  public boolean hasAny(int mask) {
    return (bits & mask) != 0;
  }

  /** The usages by their names in RFC 5280, in words. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      if (hasAny(i < 8 ? 0x80 >> i : 0x8000)) {
        names.add(NAMES.get(i));
      }
    }
    return List.copyOf(names);
  }
}
