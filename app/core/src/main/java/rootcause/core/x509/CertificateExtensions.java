package rootcause.core.x509;

import java.util.List;

/** The extensions that OpenSSL reads when it judges a chain, each by its own template. */
record CertificateExtensions(
    Decoded<BasicConstraints> basicConstraints,
    Decoded<ProxyCertInfo> proxy,
    Decoded<KeyUsage> keyUsage,
    Decoded<ExtendedKeyUsage> extendedKeyUsage,
    Decoded<Integer> netscapeType,
    Decoded<SubjectKeyId> subjectKeyId,
    Decoded<AuthorityKeyId> authorityKeyId,
    Decoded<List<GeneralName>> alternativeNames,
    Decoded<NameConstraints> nameConstraints,
    Decoded<CrlDistributionPoints> distributionPoints,
    Decoded<AddressBlocks> addressBlocks,
    Decoded<AsNumbers> asNumbers) {
  static CertificateExtensions read(List<Extension> all, OpenSslLine line) {
    return new CertificateExtensions(
        Decoded.of(all, Oids.BASIC_CONSTRAINTS, line, BasicConstraints::read),
        Decoded.of(all, Oids.PROXY_CERT_INFO, line, ProxyCertInfo::read),
        Decoded.of(all, Oids.KEY_USAGE, line, KeyUsage::read),
        Decoded.of(all, Oids.EXTENDED_KEY_USAGE, line, ExtendedKeyUsage::read),
        Decoded.of(all, Oids.NETSCAPE_CERT_TYPE, line, KeyUsage::usageBits),
        Decoded.of(all, Oids.SUBJECT_KEY_IDENTIFIER, line, SubjectKeyId::read),
        Decoded.of(all, Oids.AUTHORITY_KEY_IDENTIFIER, line, AuthorityKeyId::read),
        Decoded.of(all, Oids.SUBJECT_ALTERNATIVE_NAME, line, GeneralNames::read),
        Decoded.of(all, Oids.NAME_CONSTRAINTS, line, NameConstraints::read),
        Decoded.of(all, Oids.CRL_DISTRIBUTION_POINTS, line, CrlDistributionPoints::read),
        Decoded.of(all, Oids.ADDRESS_BLOCKS, line, AddressBlocks::read),
        Decoded.of(all, Oids.AS_NUMBERS, line, AsNumbers::read));
  }

  boolean anyBroken() {
    return basicConstraints.isBroken()
        || proxy.isBroken()
        || keyUsage.isBroken()
        || extendedKeyUsage.isBroken()
        || netscapeType.isBroken()
        || subjectKeyId.isBroken()
        || authorityKeyId.isBroken()
        || alternativeNames.isBroken()
        || nameConstraints.isBroken()
        || distributionPoints.isBroken()
        || addressBlocks.isBroken()
        || asNumbers.isBroken();
  }
}
