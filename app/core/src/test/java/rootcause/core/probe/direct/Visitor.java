package rootcause.core.probe.direct;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.probe.HostLookup;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;

/** Somebody who probes; remembers what the judge was asked, and answers for it. */
final class Visitor implements Judge {
  /** Long enough for what does answer. */
  static final Duration AMPLE = Duration.ofSeconds(20);

  static final Route DIRECT = new Route.Direct();

  /** Every name is this computer. */
  static final HostLookup HERE = name -> List.of(InetAddress.ofLiteral("127.0.0.1"));

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Machine machine;
  private final boolean trusting;

  record Asked(Leg leg, HostPort host, List<EncodedCertificate> presented) {}

  private Visitor(Machine machine, boolean trusting) {
    this.machine = machine;
    this.trusting = trusting;
  }

  /** Accepts every chain. */
  static Visitor trusting() {
    return new Visitor(MemoryMachine.linux().build(), true);
  }

  /** Accepts every chain, and has these files. */
  static Visitor trusting(Machine machine) {
    return new Visitor(machine, true);
  }

  /** Accepts none. */
  static Visitor wary() {
    return new Visitor(MemoryMachine.linux().build(), false);
  }

  @Override
  public boolean accepts(Leg leg, HostPort host, List<EncodedCertificate> presented) {
    asked.add(new Asked(leg, host, presented));
    return trusting;
  }

  Observation visits(ProbeTarget target) throws InterruptedException {
    return new DirectProbe(machine, HERE).observe(target, this, event -> {});
  }

  Observation visits(int port) throws InterruptedException {
    return visits(target(port, DIRECT, AMPLE));
  }

  Observation visits(int port, Route route) throws InterruptedException {
    return visits(target(port, route, AMPLE));
  }

  static ProbeTarget target(int port, Route route, Duration limit) {
    return ProbeTarget.of(
        URI.create("https://index.test:" + port + "/simple/pip/"), route, "26.2.1", limit);
  }

  static Route by(String proxyUrl) {
    return Route.through(ProxyServer.parse(proxyUrl, "HTTPS_PROXY"));
  }

  /** {@code tls ALERT: alert 40}, or {@code ok} when nothing failed. */
  static String told(Observation seen) {
    return seen.failure().map(Visitor::told).orElse("ok");
  }

  private static String told(StageResult.Failed failed) {
    return failed.stage().id() + " " + failed.cause();
  }
}
