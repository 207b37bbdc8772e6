package rootcause.core.checkup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.Refusal;
import rootcause.core.pip.policy.Engine;
import rootcause.core.pip.policy.LaneTrust;
import rootcause.core.pip.policy.LegTrust;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Sentence;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.Outcome;
import rootcause.core.x509.OpenSslLine;

/**
 * Tries one lane under one policy. The first failure on the way is the answer
 * (docs/decisions/order-of-failure.md): what pip refuses at its start, what it refuses before it
 * connects, the way to the handshake, what it refuses then, the chains, the client certificate.
 */
final class LaneRun implements Judge {
  /** What pip prints then (pip/_vendor/urllib3/connectionpool.py). */
  private static final String NO_SSL =
      "Can't connect to HTTPS URL because the SSL module is not available.";

  private static final Set<VerdictKind> CLIENT =
      Set.of(VerdictKind.CLIENT_CERT, VerdictKind.CLIENT_CERT_MISSING);

  private final LaneTask task;
  private final LaneTrust trust;
  private final ChainJudgement judgement;
  private volatile @Nullable ChainVerdict origin;
  private volatile @Nullable ChainVerdict proxy;

  private LaneRun(LaneTask task, LaneTrust trust, ChainJudgement judgement) {
    this.task = task;
    this.trust = trust;
    this.judgement = judgement;
  }

  /** The answer of a task: its first policy that is an obstacle, else its last. */
  static LaneAnswer of(
      LaneTask task, ChainJudgement judgement, @Nullable Bench bench, Duration limit)
      throws InterruptedException {
    LaneAnswer answer = null;
    for (LaneTrust trust : task.trusts()) {
      answer = new LaneRun(task, trust, judgement).run(bench, limit);
      if (!answer.ok()) {
        return answer;
      }
    }
    if (answer == null) {
      throw new IllegalStateException("a task has a policy");
    }
    return answer;
  }

  private LaneAnswer run(@Nullable Bench bench, Duration limit) throws InterruptedException {
    Optional<Refusal> refusal = refusal();
    if (refusal.isPresent() && refusal.get().moment() != Refusal.Moment.HANDSHAKE) {
      return answer(stopped(refusal.get()), lookedAt(refusal.get(), bench, limit));
    }
    if (task.who().noSsl()) {
      return answer(new Ending.Stopped(Leg.ORIGIN, VerdictKind.CRASH, NO_SSL), null);
    }
    if ("http".equals(String.valueOf(task.page().getScheme()).toLowerCase(Locale.ROOT))) {
      return answer(unknown("checkup.plain-http"), null);
    }
    if (bench == null) {
      return answer(unknown("checkup.no-network"), null);
    }
    Observation seen = bench.observe(task, target(limit), this);
    return answer(ending(seen, refusal), seen);
  }

  /**
   * pip would not connect, so this changes no verdict; but what the peers show is what a fix has to
   * be tried on. Where pip does not even start there is nothing to try.
   */
  private @Nullable Observation lookedAt(Refusal refusal, @Nullable Bench bench, Duration limit)
      throws InterruptedException {
    boolean https = "https".equalsIgnoreCase(task.page().getScheme());
    boolean usable = refusal.moment() == Refusal.Moment.REQUEST && !task.who().noSsl();
    return bench == null || !https || !usable ? null : bench.observe(task, target(limit), this);
  }

  private Ending ending(Observation seen, Optional<Refusal> refusal) {
    Optional<StageResult.Failed> failure = seen.failure();
    ChainVerdict byProxy = proxy;
    if (byProxy != null && refusal.isEmpty() && !byProxy.outcome().isAccepted()) {
      return refused(Leg.PROXY, byProxy);
    }
    if (failure.isPresent() && beforeTls(failure.get())) {
      return failed(failure.get());
    }
    if (refusal.isPresent()) {
      return stopped(refusal.get());
    }
    if (failure.isPresent() && failure.get().stage() != Stage.HTTP && !judged(failure.get())) {
      return failed(failure.get());
    }
    if (trust.origin().engine() == Engine.UNVERIFIED) {
      return new Ending.Unverified();
    }
    if (trust.origin().nativeJudge()) {
      return unknown("checkup.native");
    }
    ChainVerdict byServer = origin;
    if (byServer == null) {
      return failure.map(this::failed).orElseGet(() -> unknown("checkup.no-certificates"));
    }
    if (!byServer.outcome().isAccepted()) {
      return refused(Leg.ORIGIN, byServer);
    }
    return failure
        .filter(last -> CLIENT.contains(last.cause().kind()))
        .map(this::failed)
        .orElseGet(Ending.Accepted::new);
  }

  /** A chain that was shown is judged, whatever went wrong after it was shown. */
  private boolean judged(StageResult.Failed failure) {
    return origin != null && failure.leg() == Leg.ORIGIN;
  }

  private static boolean beforeTls(StageResult.Failed failure) {
    return switch (failure.stage()) {
      case RESOLVE, CONNECT, PROXY -> true;
      case TLS, HTTP, SUBPROCESS -> false;
    };
  }

  private Ending failed(StageResult.Failed failure) {
    if (failure.cause() == FailureCause.PROTOCOL_TOO_OLD && perhapsTakesOldProtocols()) {
      return new Ending.Unknown(failure.leg(), Sentence.of("checkup.old-protocol"));
    }
    if (failure.cause().kind() == VerdictKind.NOT_CHECKED) {
      return new Ending.Unknown(failure.leg(), failure.sentence());
    }
    return new Ending.Failed(failure.leg(), failure.cause(), failure.sentence(), failure.detail());
  }

  private boolean oldOpenSsl() {
    return !ChainJudgement.line(task.who().inputs().python()).atLeast(OpenSslLine.V3_0);
  }

  /**
   * Python 3.10 made TLS 1.2 the least (PEP 644); before, an OpenSSL before 3.0 decides as it was
   * configured.
   */
  private boolean perhapsTakesOldProtocols() {
    return oldOpenSsl() && !task.who().inputs().python().version().atLeast(3, 10);
  }

  private static Ending refused(Leg leg, ChainVerdict verdict) {
    return switch (verdict.outcome()) {
      case Outcome.NotVerified(Outcome.Step step, String text) ->
          new Ending.Stopped(
              leg,
              switch (step) {
                case SETUP -> VerdictKind.CRASH;
                case PARSE_ROOTS -> VerdictKind.BUNDLE_INVALID;
                case PARSE_CHAIN -> VerdictKind.TLS;
              },
              text);
      case Outcome.Accepted accepted -> new Ending.Accepted();
      case Outcome.Refused refused -> new Ending.Refused(leg, verdict);
      case Outcome.HostRefused refused -> new Ending.Refused(leg, verdict);
    };
  }

  private static Ending stopped(Refusal refusal) {
    return refusal.kind() == VerdictKind.NOT_CHECKED
        ? unknown(refusal.message())
        : new Ending.Stopped(Leg.ORIGIN, refusal.kind(), refusal.message());
  }

  private static Ending unknown(String key) {
    return new Ending.Unknown(Leg.ORIGIN, Sentence.of(key));
  }

  private Optional<Refusal> refusal() {
    return trust
        .refusal()
        .or(() -> trust.origin().refusal())
        .or(() -> trust.proxyLeg().flatMap(LegTrust::refusal));
  }

  private ProbeTarget target(Duration limit) {
    Path client = trust.clientCertificate().map(c -> c.file()).orElse(null);
    ProbeTarget target =
        ProbeTarget.of(
            task.page(), trust.route(), task.who().inputs().pip().version().toString(), limit);
    ProbeTarget old = oldOpenSsl() ? target.takingOldServers() : target;
    return client == null ? old : old.withClientCertificate(client);
  }

  private LaneAnswer answer(Ending ending, @Nullable Observation seen) {
    return new LaneAnswer(task, trust, ending, seen, origin, proxy);
  }

  @Override
  public boolean accepts(Leg leg, HostPort host, List<EncodedCertificate> presented) {
    LegTrust under = leg == Leg.PROXY ? trust.proxyLeg().orElse(trust.origin()) : trust.origin();
    if (under.engine() == Engine.UNVERIFIED) {
      // A proxy that is not verified is gone through as pip would, unless that shows it a secret.
      return leg == Leg.PROXY && trust.route().through().flatMap(p -> p.credentials()).isEmpty();
    }
    if (under.nativeJudge() || under.refusal().isPresent()) {
      return false;
    }
    ChainVerdict verdict =
        judgement.of(under, host.host(), presented, task.who().inputs().python());
    if (leg == Leg.PROXY) {
      proxy = verdict;
    } else {
      origin = verdict;
    }
    return verdict.outcome().isAccepted() && refusal().isEmpty();
  }
}
