package rootcause.core.x509;

/**
 * One attribute of a name, as it was encoded.
 *
 * @param type its OBJECT IDENTIFIER, dotted
 * @param typeOctets the contents of that OBJECT IDENTIFIER
 * @param tag the universal tag of its value
 * @param value the octets of its value; those of a SEQUENCE or BIT STRING as they are encoded
 * @param rdn which RDN it belongs to; attributes of one RDN share the number
 */
record Attribute(String type, byte[] typeOctets, int tag, byte[] value, int rdn) {
  /** The value as text; octets that are no text of the type appear as replacement characters. */
  String text() {
    return Characters.lenient(tag, value);
  }
}
