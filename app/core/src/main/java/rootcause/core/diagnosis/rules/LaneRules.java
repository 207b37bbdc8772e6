package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Rule;

/** The causes of a broken lane, from the most specific to the most general. */
final class LaneRules {
  private LaneRules() {}

  static List<Rule> all() {
    return List.of(
        new BuildSubprocessDropsSystemStore(),
        new CertOptionNotHandedOver(),
        new ProxyOptionNotHandedOver(),
        new TruststoreOptionNotHandedOver(),
        new LegacyCertsNotHandedOver(),
        new ClientCertNotHandedOver(),
        new IsolatedHidesSettings(),
        new SectionNotReadByBuild(),
        new TruststoreIgnored(),
        new OpensslVariableMissingFile(),
        new NoDefaultStore(),
        new TruststoreLostBehindProxy(),
        new ProxyLegFileAlone(),
        new ProxyCertificateNotTrusted(),
        new ProxySpeaksPlainHttp(),
        new ProxyNeedsLogin(),
        new ProxyUnreachable(),
        new ProxyRefuses(),
        new IpAddressIndex(),
        new TrustedHostCrash(),
        new ConnectionReset(),
        new BundleIsAWord(),
        new RelativeBundlePath(),
        new PathNotAscii(),
        new OwnListMissing(),
        new BundleMissing(),
        new BundleUnreadable(),
        new BundleInvalid(),
        new ClientCertificateMissing(),
        new ClientCertificateNeeded(),
        new OptionRefused(),
        new ConfigRefused(),
        new AntivirusInterception(),
        new IntermediateNotSent(),
        new ClockWrong(),
        new ExpiredRootInStore(),
        new CertificateExpired(),
        new CertificateNotYetValid(),
        new HostnameMismatch(),
        new StrictRefusesCertificate(),
        new KeyTooWeak(),
        new DigestTooWeak(),
        new LegacyRenegotiation(),
        new ProtocolTooOld(),
        new NotTls(),
        new SelfSignedLeaf(),
        new IntermediateAsAnchor(),
        new BundleVariableWins(),
        new BundleLacksPublicRoots(),
        new BundleLacksRoot(),
        new HostsDiffer(),
        new RootRemovedFromCertifi(),
        new RootOnlyInSystemStore(),
        new SameNameOtherKey(),
        new RootSentNotTrusted(),
        new RootUnknown(),
        new IndexUnreachable(),
        new UntrustedOther());
  }
}
