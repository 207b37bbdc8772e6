package rootcause.core.x509;

/** Proxy certificate information (RFC 3820, 3.8); that it is there is what matters. */
record ProxyCertInfo() {
  static ProxyCertInfo read(Tlv element) throws BadEncoding {
    Fields fields = Fields.ofSequence(element);
    Tlv limit = fields.optional(Tlv.INTEGER);
    if (limit != null) {
      Primitive.integer(limit);
    }
    Fields policy = Fields.ofSequence(fields.next());
    Primitive.oid(policy.next(Tlv.OBJECT_IDENTIFIER));
    Tlv text = policy.optional(Tlv.OCTET_STRING);
    if (text != null) {
      Primitive.octets(text);
    }
    policy.end();
    fields.end();
    return new ProxyCertInfo();
  }
}
