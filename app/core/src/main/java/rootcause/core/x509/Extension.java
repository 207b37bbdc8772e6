package rootcause.core.x509;

/**
 * One extension.
 *
 * @param oid its OBJECT IDENTIFIER, dotted
 * @param critical whether it is marked critical
 * @param value the octets of its value; the array is not copied
 */
record Extension(String oid, boolean critical, byte[] value) {
  static Extension read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    String oid = Primitive.oid(fields.next(Tlv.OBJECT_IDENTIFIER));
    Tlv critical = fields.optional(Tlv.BOOLEAN);
    boolean isCritical = critical != null && Primitive.bool(critical);
    byte[] value = Primitive.octets(fields.next(Tlv.OCTET_STRING));
    fields.end();
    return new Extension(oid, isCritical, value);
  }
}
