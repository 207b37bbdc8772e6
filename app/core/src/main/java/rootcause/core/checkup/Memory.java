package rootcause.core.checkup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Sentence;

/**
 * What the peers of one check-up did, by page and route. A prediction asks it instead of the
 * network: the same peers would show the same chains to whoever comes the same way. Only a way that
 * nobody has gone yet is gone now.
 */
final class Memory implements Bench {
  private final Map<Way, Observation> seen = new ConcurrentHashMap<>();

  private record Way(URI page, String route) {
    static Way of(URI page, Route route) {
      String proxy = route.through().map(ProxyServer::at).map(HostPort::toString).orElse("");
      return new Way(page, route.id() + " " + proxy);
    }
  }

  private final Bench network;

  /** Nothing is remembered yet; ways that nobody has gone lead there. */
  Memory(Bench network) {
    this.network = network;
  }

  /** The network, whose observations are remembered here. */
  Bench live() {
    return (task, target, judge) -> {
      Observation observation = network.observe(task, target, judge);
      seen.merge(Way.of(target.page(), target.route()), observation, Memory::richer);
      return observation;
    };
  }

  private static Observation richer(Observation first, Observation second) {
    return second.presented().size() >= first.presented().size() ? second : first;
  }

  @Override
  public Observation observe(LaneTask task, ProbeTarget target, Judge judge)
      throws InterruptedException {
    Observation known = seen.get(Way.of(target.page(), target.route()));
    if (known == null) {
      return live().observe(task, target, judge);
    }
    List<EncodedCertificate> byProxy = known.presentedByProxy();
    HostPort proxy = target.route().through().map(ProxyServer::at).orElse(null);
    if (!byProxy.isEmpty() && proxy != null && !judge.accepts(Leg.PROXY, proxy, byProxy)) {
      return failed(target, Leg.PROXY, FailureCause.PROXY_NOT_TRUSTED, "checkup.proxy-leg-first");
    }
    if (!known.presented().isEmpty()) {
      judge.accepts(Leg.ORIGIN, target.origin(), known.presented());
      return known;
    }
    boolean stoppedByProxy = cause(known) == FailureCause.PROXY_NOT_TRUSTED;
    return stoppedByProxy ? live().observe(task, target, judge) : known;
  }

  private static @Nullable FailureCause cause(Observation observation) {
    return observation.failure().map(StageResult.Failed::cause).orElse(null);
  }

  private static Observation failed(
      ProbeTarget target, Leg leg, FailureCause cause, String sentence) {
    StageResult stage =
        new StageResult.Failed(
            Stage.TLS, leg, cause, Sentence.of(sentence), java.time.Duration.ZERO, "");
    return new Observation(target, List.of(stage), List.of(), null, null, null);
  }
}
