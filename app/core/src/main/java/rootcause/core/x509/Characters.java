package rootcause.core.x509;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** ASN.1 string types as UTF-8, by the rules of OpenSSL's {@code ASN1_STRING_to_UTF8}. */
final class Characters {
  private Characters() {}

  /** The value in UTF-8; null for a type that is no string and for contents that are not valid. */
  static byte @Nullable [] utf8(int tag, byte[] value, OpenSslLine line) {
    boolean old = !line.atLeast(OpenSslLine.V3_0);
    return switch (tag) {
      case Tlv.UTF8_STRING -> isUtf8(value, old) ? value : null;
      case Tlv.BMP_STRING -> wide(value, 2, old);
      case Tlv.UNIVERSAL_STRING -> wide(value, 4, old);
      case Tlv.NUMERIC_STRING,
          Tlv.PRINTABLE_STRING,
          Tlv.T61_STRING,
          Tlv.IA5_STRING,
          Tlv.UTC_TIME,
          Tlv.GENERALIZED_TIME,
          Tlv.VISIBLE_STRING ->
          latin1(value);
      default -> null;
    };
  }

  private static byte[] latin1(byte[] value) {
    return isAscii(value)
        ? value
        : new String(value, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUtf8(byte[] value, boolean old) {
    return isAscii(value) || (old ? OldUtf8.isValid(value) : isStrict(value));
  }

  /** RFC 3629. */
  private static boolean isStrict(byte[] value) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isAscii(byte[] value) {
    for (byte octet : value) {
      if (octet < 0) {
        return false;
      }
    }
    return true;
  }

  private static byte @Nullable [] wide(byte[] value, int width, boolean old) {
    if (value.length % width != 0) {
      return null;
    }
    OldUtf8 text = new OldUtf8(value.length);
    for (int i = 0; i < value.length; i += width) {
      int character = 0;
      for (int j = 0; j < width; j++) {
        character = (character << 8) | (value[i + j] & 0xff);
      }
      if (!old && !isCharacter(character)) {
        return null;
      }
      text.add(character);
    }
    return text.octets();
  }

  private static boolean isCharacter(int value) {
    return Character.isValidCodePoint(value)
        && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
  }
}
