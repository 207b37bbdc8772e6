package rootcause.core.x509;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a name, as it was encoded.
 *
 * @param type its OBJECT IDENTIFIER, dotted
 * @param typeOctets the contents of that OBJECT IDENTIFIER
 * @param tag the universal tag of its value
 * @param value the octets of its value; those of a SEQUENCE or BIT STRING as they are encoded
 * @param utf8 the value in UTF-8 as OpenSSL converts it, or null where it does not
 * @param rdn which RDN it belongs to; attributes of one RDN share the number
 */
record Attribute(
    String type, byte[] typeOctets, int tag, byte[] value, byte @Nullable [] utf8, int rdn) {
  /** The value as text; octets that are no text of the type appear as replacement characters. */
  String text() {
    return new String(utf8 == null ? value : utf8, StandardCharsets.UTF_8);
  }
}
