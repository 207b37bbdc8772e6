package rootcause.core.x509;

/**
 * CRL distribution points (RFC 5280, 4.2.1.13), of which only the form matters here: no CRL is ever
 * asked for.
 *
 * @param complete whether each point has a distributionPoint or a cRLIssuer with a name in it
 */
record CrlDistributionPoints(boolean complete) {
  static CrlDistributionPoints read(Tlv element) throws BadEncoding {
    boolean complete = true;
    Fields points = Fields.ofList(element);
    while (points.more()) {
      complete &= point(Fields.ofSequence(points.next()));
    }
    return new CrlDistributionPoints(complete);
  }

  private static boolean point(Fields fields) throws BadEncoding {
    Tlv name = fields.optionalExplicit(0);
    if (name != null) {
      distributionPointName(name);
    }
    Tlv reasons = fields.optionalImplicit(1);
    if (reasons != null) {
      Primitive.bits(reasons);
    }
    Tlv issuers = fields.optionalImplicit(2);
    boolean issuer = issuers != null && !GeneralNames.each(Fields.items(issuers)).isEmpty();
    fields.end();
    return name != null || issuer;
  }

  private static void distributionPointName(Tlv name) throws BadEncoding {
    if (name.isContext(0)) {
      GeneralNames.each(Fields.items(name));
    } else if (name.isContext(1)) {
      NameReader.relative(name);
    } else {
      throw new BadEncoding("no matching choice type");
    }
  }
}
