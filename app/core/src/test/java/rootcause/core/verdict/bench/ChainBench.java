package rootcause.core.verdict.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.PemBlocks;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.x509.OpenSslLine;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;

/**
 * How fast chains are judged, beside the validators of the JDK and of BouncyCastle: three RSA
 * certificates and a list of roots such as certifi's, parsed anew for each judgement. Run by hand
 * (docs/decisions/chain-judge.md says how); the argument is the list.
 */
public final class ChainBench {
  private static final String HOST = "index.test";
  private static final int STORES = 20;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 9;
  private static final long ROUND_NANOSECONDS = 500_000_000;

  private final String list;
  private final List<byte[]> chain;
  private final Instant now = Instant.now();

  private ChainBench(String list, List<byte[]> chain) {
    this.list = list;
    this.chain = chain;
  }

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    Security.addProvider(new BouncyCastleProvider());
    Authority root = Authority.root("Bench Root", r -> r.key(KeyKind.RSA));
    Authority issuing = root.intermediate("Bench Issuing", r -> r.key(KeyKind.RSA));
    MintedCertificate leaf = issuing.leaf(List.of(HOST), r -> r.key(KeyKind.RSA));
    String list = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8) + root.pem();
    List<byte[]> chain = List.of(leaf.der(), issuing.certificate().der(), root.certificate().der());
    new ChainBench(list, chain).run();
  }

  private void run() throws GeneralSecurityException {
    TrustAnchors anchors = load();
    Set<TrustAnchor> jdkAnchors = load("SUN");
    System.out.printf("%d roots%n", anchors.loaded().size());
    List<TrustAnchors> stores = new ArrayList<>();
    for (int i = 0; i < STORES; i++) {
      stores.add(load());
    }
    ChainJudge judge = new ChainJudge();
    Set<TrustAnchor> bcAnchors = load("BC");
    compare(
        "Judgements a second, all signatures checked anew",
        new Contender("Rootcause", 1, () -> judge(new ChainJudge(), anchors)),
        new Contender("Rootcause, 20 stores", STORES, () -> judgeAll(stores)),
        new Contender("BouncyCastle PKIX", 1, () -> pkix("BC", "BC", bcAnchors)));
    // The JDK keeps certificates and what it verified, so it is compared with a judge that does.
    compare(
        "Judgements a second, signatures remembered",
        new Contender("Rootcause", 1, () -> judge(judge, anchors)),
        new Contender("JDK PKIX", 1, () -> pkix("SUN", "SUN", jdkAnchors)));
    compare(
        "Loading the list and judging once, times a second",
        new Contender("Rootcause", 1, () -> judge(new ChainJudge(), load())),
        new Contender("JDK, not judging", 1, () -> load("SUN")),
        new Contender("BouncyCastle, not judging", 1, () -> load("BC")));
  }

  /**
   * What is measured.
   *
   * @param judgements how many judgements one call makes
   */
  private record Contender(String name, int judgements, Callable<?> work) {}

  /** In turns, so that what else the machine does slows all of them alike. */
  private static void compare(String title, Contender... contenders) {
    List<List<Double>> rates = new ArrayList<>();
    for (int i = 0; i < contenders.length; i++) {
      rates.add(new ArrayList<>());
    }
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (int i = 0; i < contenders.length; i++) {
        double rate = contenders[i].judgements() * perSecond(contenders[i].work());
        if (round >= WARM_UP) {
          rates.get(i).add(rate);
        }
      }
    }
    System.out.println(title);
    double ours = median(rates.getFirst());
    for (int i = 0; i < contenders.length; i++) {
      double rate = median(rates.get(i));
      System.out.printf("  %-24s %10.0f  ratio %.2f%n", contenders[i].name(), rate, rate / ours);
    }
  }

  private static double median(List<Double> rates) {
    List<Double> sorted = new ArrayList<>(rates);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private Object judge(ChainJudge judge, TrustAnchors anchors) {
    List<EncodedCertificate> sent = chain.stream().map(EncodedCertificate::of).toList();
    ChainQuestion question =
        new ChainQuestion(sent, anchors, HOST, now, Profile.DEFAULT, OpenSslLine.V3_0);
    if (!judge.judge(question).outcome().isAccepted()) {
      throw new IllegalStateException("the chain should be accepted");
    }
    return question;
  }

  private Object judgeAll(List<TrustAnchors> stores) {
    ChainJudge judge = new ChainJudge();
    stores.forEach(store -> judge(judge, store));
    return judge;
  }

  private TrustAnchors load() {
    List<Anchor> anchors = new ArrayList<>();
    for (PemBlocks.Block block : PemBlocks.of(list)) {
      EncodedCertificate certificate = EncodedCertificate.of(block.contents());
      anchors.add(Anchor.plain(certificate, "bench", anchors.size()));
    }
    return TrustAnchors.of(anchors);
  }

  private Set<TrustAnchor> load(String provider) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
    Set<TrustAnchor> anchors = new HashSet<>();
    for (PemBlocks.Block block : PemBlocks.of(list)) {
      anchors.add(new TrustAnchor(certificate(factory, block.contents()), null));
    }
    return anchors;
  }

  private Object pkix(String builder, String reader, Set<TrustAnchor> anchors)
      throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509", reader);
    List<X509Certificate> sent = new ArrayList<>();
    for (byte[] each : chain) {
      sent.add(certificate(factory, each));
    }
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(sent.getFirst());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(now));
    return CertPathBuilder.getInstance("PKIX", builder).build(parameters);
  }

  private static X509Certificate certificate(CertificateFactory factory, byte[] der)
      throws GeneralSecurityException {
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
  }

  private static double perSecond(Callable<?> work) {
    long start = System.nanoTime();
    long end = start;
    int count = 0;
    while (end - start < ROUND_NANOSECONDS) {
      call(work);
      count++;
      end = System.nanoTime();
    }
    return count * 1e9 / (end - start);
  }

  private static void call(Callable<?> work) {
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
