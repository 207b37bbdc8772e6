package rootcause.core.verdict.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.PemBlocks;
import rootcause.core.verdict.TrustAnchors;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;

/**
 * What every contender judges: three RSA certificates, leaf first, and the list of roots that the
 * property {@code bench.list} names, with the chain's own root behind them.
 */
@State(Scope.Benchmark)
public class BenchChain {
  /** The host that the leaf is for. */
  static final String HOST = "index.test";

  /** The chain as sent, each encoded. */
  List<byte[]> sent = List.of();

  /** When it is judged. */
  final Instant now = Instant.now();

  private String list = "";

  /** Mints the chain and reads the list. */
  @Setup
  public void mint() throws IOException {
    Authority root = Authority.root("Bench Root", r -> r.key(KeyKind.RSA));
    Authority issuing = root.intermediate("Bench Issuing", r -> r.key(KeyKind.RSA));
    MintedCertificate leaf = issuing.leaf(List.of(HOST), r -> r.key(KeyKind.RSA));
    Path file = Path.of(System.getProperty("bench.list"));
    list = Files.readString(file, StandardCharsets.UTF_8) + root.pem();
    sent = List.of(leaf.der(), issuing.certificate().der(), root.certificate().der());
  }

  /** The list, read as we read it. */
  TrustAnchors anchors() {
    List<Anchor> anchors = new ArrayList<>();
    for (PemBlocks.Block block : PemBlocks.of(list)) {
      EncodedCertificate certificate = EncodedCertificate.of(block.contents());
      anchors.add(Anchor.plain(certificate, "bench", anchors.size()));
    }
    return TrustAnchors.of(anchors);
  }

  /** The list, read by a provider. */
  Set<TrustAnchor> anchors(String provider) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
    Set<TrustAnchor> anchors = new HashSet<>();
    for (PemBlocks.Block block : PemBlocks.of(list)) {
      anchors.add(new TrustAnchor(read(factory, block.contents()), null));
    }
    return anchors;
  }

  /** The chain as sent, read by a provider. */
  List<X509Certificate> sent(String provider) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
    List<X509Certificate> read = new ArrayList<>();
    for (byte[] each : sent) {
      read.add(read(factory, each));
    }
    return read;
  }

  private static X509Certificate read(CertificateFactory factory, byte[] der)
      throws GeneralSecurityException {
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
  }
}
