package rootcause.core.x509;

/**
 * CRL distribution points (RFC 5280, 4.2.1.13), of which only the form matters here: no CRL is ever
 * asked for.
 *
 * @param sound whether OpenSSL finds no fault: from 3.0 on each point has a distributionPoint or a
 *     cRLIssuer with a name in it; in 1.1.1 a relative name is text that can be compared
 */
record CrlDistributionPoints(boolean sound) {
  static CrlDistributionPoints read(Tlv element) throws BadEncoding {
    boolean sound = true;
    Fields points = Fields.ofList(element);
    while (points.more()) {
      sound &= isSound(points.next());
    }
    return new CrlDistributionPoints(sound);
  }

  private static boolean isSound(Tlv point) throws BadEncoding {
    Fields fields = Fields.ofSequence(point);
    Tlv name = fields.optionalExplicit(0);
    boolean comparable = name == null || isComparable(name);
    Tlv reasons = fields.optionalImplicit(1);
    if (reasons != null) {
      Primitive.bits(reasons);
    }
    Tlv issuers = fields.optionalImplicit(2);
    boolean issuer = issuers != null && !GeneralNames.each(Fields.items(issuers)).isEmpty();
    fields.end();
    return point.line().atLeast(OpenSslLine.V3_0) ? name != null || issuer : comparable;
  }

  private static boolean isComparable(Tlv name) throws BadEncoding {
    if (name.isContext(0)) {
      GeneralNames.each(Fields.items(name));
      return true;
    }
    if (!name.isContext(1)) {
      throw new BadEncoding("no matching choice type");
    }
    return NameReader.isComparable(name);
  }
}
