package rootcause.core.x509;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** ASN.1 string types as UTF-8, by the rules of OpenSSL's {@code ASN1_STRING_to_UTF8}. */
final class Characters {
  private Characters() {}

  /** The value in UTF-8. A type that is no string, or contents that are not valid, are refused. */
  static byte[] utf8(int tag, byte[] value) throws BadEncoding {
    return switch (tag) {
      case Tlv.UTF8_STRING -> checkedUtf8(value);
      case Tlv.BMP_STRING -> wide(value, 2, "bmpstring is wrong length");
      case Tlv.UNIVERSAL_STRING -> wide(value, 4, "universalstring is wrong length");
      case Tlv.NUMERIC_STRING,
          Tlv.PRINTABLE_STRING,
          Tlv.T61_STRING,
          Tlv.IA5_STRING,
          Tlv.UTC_TIME,
          Tlv.GENERALIZED_TIME,
          Tlv.VISIBLE_STRING ->
          latin1(value);
      default -> throw new BadEncoding("unknown format");
    };
  }

  /** Text for a person, whatever the octets are. */
  static String lenient(int tag, byte[] value) {
    try {
      return new String(utf8(tag, value), StandardCharsets.UTF_8);
    } catch (BadEncoding e) {
      return new String(value, StandardCharsets.UTF_8);
    }
  }

  private static byte[] latin1(byte[] value) {
    for (byte octet : value) {
      if (octet < 0) {
        return new String(value, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
      }
    }
    return value;
  }

  private static byte[] checkedUtf8(byte[] value) throws BadEncoding {
    for (byte octet : value) {
      if (octet < 0) {
        if (text(value) == null) {
          throw new BadEncoding("invalid utf8string");
        }
        return value;
      }
    }
    return value;
  }

  /** The text of strict UTF-8 (RFC 3629), or null. */
  static @Nullable String text(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(value)).toString();
    } catch (java.nio.charset.CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] wide(byte[] value, int width, String wrongLength) throws BadEncoding {
    if (value.length % width != 0) {
      throw new BadEncoding(wrongLength);
    }
    StringBuilder text = new StringBuilder(value.length / width);
    for (int i = 0; i < value.length; i += width) {
      int character = 0;
      for (int j = 0; j < width; j++) {
        character = (character << 8) | (value[i + j] & 0xff);
      }
      if (!Character.isValidCodePoint(character)
          || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)) {
        throw new BadEncoding("illegal characters");
      }
      text.appendCodePoint(character);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
