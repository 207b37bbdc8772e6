package rootcause.core.checkup;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.policy.ClientCertificate;
import rootcause.core.pip.policy.Engine;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.pip.policy.LegTrust;
import rootcause.core.pip.policy.MinimumTls;
import rootcause.core.pip.policy.TrustSource.CaFile;
import rootcause.core.pip.policy.TrustSource.HashedFolder;
import rootcause.core.pip.policy.TrustSource.NativeStore;
import rootcause.core.pip.policy.TrustSource.Role;
import rootcause.core.pip.policy.VerifyFlag;
import rootcause.core.witness.HandshakeRequest;
import rootcause.core.witness.TrustSource;

/** A lane's policy as the contexts that a witness has to build. */
final class WitnessQuestion {
  private WitnessQuestion() {}

  /** What to ask an interpreter for this lane. */
  static HandshakeRequest of(URI page, LaneTrust trust, PipFacts pip, Duration limit) {
    return new HandshakeRequest(
        page,
        trust.route(),
        context(trust.origin(), pip),
        trust.proxyLeg().map(leg -> context(leg, pip)).orElse(null),
        trust.clientCertificate().map(ClientCertificate::file).map(Path::toString).orElse(null),
        List.of("http/1.1"),
        limit);
  }

  private static TrustSource context(LegTrust leg, PipFacts pip) {
    List<String> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    boolean defaults = leg.engine() == Engine.OPENSSL_DEFAULTS;
    for (rootcause.core.pip.policy.TrustSource source : leg.sources()) {
      switch (source) {
        // The interpreter loads its own defaults itself, so that it can differ from what we read.
        case CaFile(Path path, Role role) when role == Role.OPENSSL_FILE -> defaults = true;
        case HashedFolder(Path path, Role role) when role == Role.OPENSSL_FOLDER -> defaults = true;
        case CaFile file -> files.add(file.path().toString());
        case HashedFolder folder -> folders.add(folder.path().toString());
        case NativeStore store ->
            defaults |= store.kind() == NativeStore.Kind.WINDOWS_SYSTEM_STORES;
      }
    }
    return new TrustSource(
        engine(leg),
        defaults,
        files,
        folders,
        leg.flags().contains(VerifyFlag.X509_STRICT),
        leg.flags().contains(VerifyFlag.PARTIAL_CHAIN),
        hostCheck(leg),
        null,
        leg.minimumTls() == MinimumTls.TLS_1_2 ? "TLSv1.2" : null,
        String.valueOf(pip.location().getParent()));
  }

  private static TrustSource.Engine engine(LegTrust leg) {
    return switch (leg.engine()) {
      case CERTIFI -> TrustSource.Engine.CERTIFI;
      case FILE -> TrustSource.Engine.FILE;
      case TRUSTSTORE -> TrustSource.Engine.TRUSTSTORE;
      case OPENSSL_DEFAULTS -> TrustSource.Engine.OPENSSL_DEFAULTS;
      case UNVERIFIED ->
          throw new IllegalArgumentException("nothing is verified, nothing to witness");
    };
  }

  private static TrustSource.HostCheck hostCheck(LegTrust leg) {
    return switch (leg.hostCheck()) {
      case OPENSSL -> TrustSource.HostCheck.OPENSSL;
      case OPENSSL_NO_CN -> TrustSource.HostCheck.OPENSSL_NO_COMMON_NAME;
      case URLLIB3 -> TrustSource.HostCheck.URLLIB3;
      case NONE -> TrustSource.HostCheck.NONE;
    };
  }
}
