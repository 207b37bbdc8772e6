package rootcause.core.x509;

/** Subject key identifier (RFC 5280, 4.2.1.2). */
record SubjectKeyId(byte[] octets) {
  static SubjectKeyId read(Tlv element) throws BadEncoding {
    if (!element.isUniversal(Tlv.OCTET_STRING)) {
      throw new BadEncoding("wrong tag");
    }
    return new SubjectKeyId(Primitive.octets(element));
  }
}
