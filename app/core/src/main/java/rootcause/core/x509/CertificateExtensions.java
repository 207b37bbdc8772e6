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
  static CertificateExtensions read(List<Extension> all) {
    return new CertificateExtensions(
        Decoded.of(all, Oids.BASIC_CONSTRAINTS, BasicConstraints::read),
        Decoded.of(all, Oids.PROXY_CERT_INFO, ProxyCertInfo::read),
        Decoded.of(all, Oids.KEY_USAGE, KeyUsage::read),
        Decoded.of(all, Oids.EXTENDED_KEY_USAGE, ExtendedKeyUsage::read),
        Decoded.of(all, Oids.NETSCAPE_CERT_TYPE, KeyUsage::usageBits),
        Decoded.of(all, Oids.SUBJECT_KEY_IDENTIFIER, SubjectKeyId::read),
        Decoded.of(all, Oids.AUTHORITY_KEY_IDENTIFIER, AuthorityKeyId::read),
        Decoded.of(all, Oids.SUBJECT_ALTERNATIVE_NAME, GeneralNames::read),
        Decoded.of(all, Oids.NAME_CONSTRAINTS, NameConstraints::read),
        Decoded.of(all, Oids.CRL_DISTRIBUTION_POINTS, CrlDistributionPoints::read),
        Decoded.of(all, Oids.ADDRESS_BLOCKS, AddressBlocks::read),
        Decoded.of(all, Oids.AS_NUMBERS, AsNumbers::read));
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
