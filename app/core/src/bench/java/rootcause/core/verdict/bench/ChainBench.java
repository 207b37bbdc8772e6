package rootcause.core.verdict.bench;

import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.x509.OpenSslLine;

/**
 * How fast chains are judged, beside the validators of the JDK and of BouncyCastle, the chain
 * parsed anew for each judgement. {@link Contest} runs all of it in turns; {@code
 * docs/decisions/chain-judge.md} says how.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
public class ChainBench {
  private static final int STORES = 20;

  private final List<TrustAnchors> stores = new ArrayList<>();
  private final List<Set<TrustAnchor>> jdkStores = new ArrayList<>();
  private final List<Set<TrustAnchor>> bouncyCastleStores = new ArrayList<>();
  private final ChainJudge remembering = new ChainJudge();

  /** Twenty lists for each, every one read on its own. */
  @Setup
  public void read(BenchChain chain) throws GeneralSecurityException {
    Security.addProvider(new BouncyCastleProvider());
    for (int i = 0; i < STORES; i++) {
      stores.add(chain.anchors());
      jdkStores.add(chain.anchors("SUN"));
      bouncyCastleStores.add(chain.anchors("BC"));
    }
  }

  /** Ours, every signature checked anew. */
  @Benchmark
  public Object anewRootcause(BenchChain chain) {
    return judged(new ChainJudge(), chain, stores.getFirst());
  }

  /** BouncyCastle's, which remembers nothing. */
  @Benchmark
  public Object anewBouncyCastle(BenchChain chain) throws GeneralSecurityException {
    return built("BC", chain, bouncyCastleStores.getFirst());
  }

  /** Ours, one judge for all: what it verified it knows. */
  @Benchmark
  public Object rememberedRootcause(BenchChain chain) {
    return judged(remembering, chain, stores.getFirst());
  }

  /** The JDK's, which keeps certificates and what it verified too. */
  @Benchmark
  public Object rememberedJdk(BenchChain chain) throws GeneralSecurityException {
    return built("SUN", chain, jdkStores.getFirst());
  }

  /** Ours, a new judge asked about twenty stores. */
  @Benchmark
  @OperationsPerInvocation(STORES)
  public Object twentyRootcause(BenchChain chain) {
    ChainJudge judge = new ChainJudge();
    return stores.stream().map(store -> judged(judge, chain, store)).toList();
  }

  /** The JDK's, twenty stores. */
  @Benchmark
  @OperationsPerInvocation(STORES)
  public Object twentyJdk(BenchChain chain) throws GeneralSecurityException {
    return all("SUN", chain, jdkStores);
  }

  /** BouncyCastle's, twenty stores. */
  @Benchmark
  @OperationsPerInvocation(STORES)
  public Object twentyBouncyCastle(BenchChain chain) throws GeneralSecurityException {
    return all("BC", chain, bouncyCastleStores);
  }

  /** Ours: reading the list and judging once. */
  @Benchmark
  public Object loadingRootcause(BenchChain chain) {
    return judged(new ChainJudge(), chain, chain.anchors());
  }

  /** The JDK's reader; nothing is judged. */
  @Benchmark
  public Object loadingJdk(BenchChain chain) throws GeneralSecurityException {
    return chain.anchors("SUN");
  }

  /** BouncyCastle's reader; nothing is judged. */
  @Benchmark
  public Object loadingBouncyCastle(BenchChain chain) throws GeneralSecurityException {
    return chain.anchors("BC");
  }

  private static Object judged(ChainJudge judge, BenchChain chain, TrustAnchors anchors) {
    List<EncodedCertificate> sent = chain.sent.stream().map(EncodedCertificate::of).toList();
    ChainQuestion question =
        new ChainQuestion(
            sent, anchors, BenchChain.HOST, chain.now, Profile.DEFAULT, OpenSslLine.V3_0);
    var verdict = judge.judge(question);
    if (!verdict.outcome().isAccepted()) {
      throw new IllegalStateException("the chain should be accepted");
    }
    return verdict;
  }

  private static List<Object> all(String provider, BenchChain chain, List<Set<TrustAnchor>> stores)
      throws GeneralSecurityException {
    List<Object> built = new ArrayList<>();
    for (Set<TrustAnchor> store : stores) {
      built.add(built(provider, chain, store));
    }
    return built;
  }

  private static Object built(String provider, BenchChain chain, Set<TrustAnchor> anchors)
      throws GeneralSecurityException {
    List<X509Certificate> sent = chain.sent(provider);
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(sent.getFirst());
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(chain.now));
    return CertPathBuilder.getInstance("PKIX", provider).build(parameters);
  }
}
