package rootcause.core.x509;

import java.io.ByteArrayOutputStream;

/**
 * UTF-8 as it was before Unicode ended at U+10FFFF: up to six octets for 31 bits, surrogates among
 * them (RFC 2279). OpenSSL 1.1.1 reads and writes it; what all lines allow is the same in both.
 */
final class OldUtf8 {
  /** Where a character begins to need one octet more, from two octets on. */
  private static final int[] LEAST = {0x80, 0x800, 0x1_0000, 0x20_0000, 0x400_0000};

  private final ByteArrayOutputStream octets;

  OldUtf8(int expected) {
    octets = new ByteArrayOutputStream(expected);
  }

  /** Writes one character. Of numbers above 31 bits the uppermost is lost, as in OpenSSL. */
  void add(int character) {
    int more = 0;
    while (more < LEAST.length && Integer.compareUnsigned(character, LEAST[more]) >= 0) {
      more++;
    }
    if (more == 0) {
      octets.write(character);
      return;
    }
    int lead = (0xff00 >> (more + 1)) & 0xff;
    int leadBits = 0x3f >> more;
    octets.write(lead | ((character >>> (6 * more)) & leadBits));
    for (int i = more - 1; i >= 0; i--) {
      octets.write(0x80 | ((character >>> (6 * i)) & 0x3f));
    }
  }

  byte[] octets() {
    return octets.toByteArray();
  }

  /** Whether the octets are characters, each in its shortest form. */
  static boolean isValid(byte[] text) {
    int at = 0;
    while (at < text.length) {
      int length = length(text, at);
      if (length < 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** How many octets the character here has; -1 when there is none. */
  private static int length(byte[] text, int at) {
    int lead = text[at] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    int length = Integer.numberOfLeadingZeros(~(lead << 24));
    if (length < 2 || length > 6 || at + length > text.length) {
      return -1;
    }
    int value = lead & (0x7f >> length);
    for (int i = at + 1; i < at + length; i++) {
      if ((text[i] & 0xc0) != 0x80) {
        return -1;
      }
      value = (value << 6) | (text[i] & 0x3f);
    }
    return value < LEAST[length - 2] ? -1 : length;
  }
}
