package rootcause.core.probe.direct;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HostLookup;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.TlsSession;
import rootcause.core.text.Sentence;

/** One observation while it is made. */
final class OneProbe {
  private static final long KEY_LIMIT = 1 << 20;

  private final Machine machine;
  private final ProbeTarget target;
  private final Judge judge;
  private final StageLog log;
  private final Lookup lookup;
  private final HostPort server;
  private final Way way;
  private @Nullable TlsSession proxyTls;
  private @Nullable TlsSession originTls;
  private @Nullable HttpAnswer http;

  OneProbe(
      Machine machine,
      ProbeTarget target,
      Judge judge,
      Consumer<ProbeEvent> progress,
      HostLookup asked,
      Connections connections,
      Deadline deadline) {
    this.machine = machine;
    this.target = target;
    this.judge = judge;
    this.log = new StageLog(target, progress);
    this.lookup = new Lookup(asked, deadline);
    this.server = target.origin();
    this.way = new Way(target, connections, deadline);
  }

  Observation observe() throws InterruptedException {
    try {
      go();
    } catch (Broken broken) {
      if (broken.stage() == Stage.HTTP) {
        http = new HttpAnswer.NotChecked(broken.sentence(), broken.detail());
      }
      log.failed(broken);
    }
    return new Observation(
        target, log.results(target.route()), way.rows(), proxyTls, originTls, http);
  }

  private void go() throws Broken, InterruptedException {
    log.begin(Stage.RESOLVE);
    WireName name = Lookup.name(server, Leg.ORIGIN);
    way.resolve(lookup);
    log.done(Stage.RESOLVE, way.first().host());
    log.begin(Stage.CONNECT);
    Wire wire = way.connect();
    log.done(Stage.CONNECT, String.valueOf(wire.socket().getRemoteSocketAddress()));
    if (!way.direct()) {
      log.begin(Stage.PROXY);
    }
    if (target.route() instanceof Route.HttpsProxy) {
      lookAtProxy(wire);
      wire = way.connect();
    }
    TlsSession seen = lookAtServer(wire, name);
    if (judge.accepts(Leg.ORIGIN, server, seen.presented())) {
      visit(seen, name);
    } else {
      log.skipped(Stage.HTTP, Sentence.of("probe.not-accepted"));
    }
  }

  private void lookAtProxy(Wire wire) throws Broken, InterruptedException {
    HostPort proxy = way.first();
    Capture capture =
        new Capture(
            proxy,
            Lookup.name(proxy, Leg.PROXY),
            Leg.PROXY,
            List.of("http/1.1"),
            target.oldServers());
    Capture.Look look;
    try (Link link = way.toFirst(wire)) {
      look = capture.look(link, TlsSession.Offer.CLOSE);
    }
    proxyTls = look.session();
    if (look.broken() != null) {
      throw capture.reason(look, () -> way.toFirst(way.connect()));
    }
    if (!judge.accepts(Leg.PROXY, proxy, look.session().presented())) {
      throw Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.PROXY_NOT_TRUSTED, proxy, "");
    }
    way.accepted(look.session().presented().getFirst().fingerprint());
  }

  private TlsSession lookAtServer(Wire wire, WireName name) throws Broken, InterruptedException {
    Capture capture = new Capture(server, name, Leg.ORIGIN, target.alpn(), target.oldServers());
    Capture.Look look;
    try (Link link = way.toServer(wire, name)) {
      if (!way.direct()) {
        log.done(Stage.PROXY, target.route().id());
      }
      log.begin(Stage.TLS);
      look = capture.look(link, TlsSession.Offer.CLOSE);
    }
    originTls = look.session();
    if (look.broken() != null) {
      throw capture.reason(look, () -> way.toServer(way.connect(), name));
    }
    log.done(Stage.TLS, look.session().protocol() + " " + look.session().cipher());
    return look.session();
  }

  private void visit(TlsSession seen, WireName name) throws Broken, InterruptedException {
    log.begin(Stage.HTTP);
    HttpAnswer answer = answer(seen, name);
    http = answer;
    switch (answer) {
      case HttpAnswer.Answered page -> log.done(Stage.HTTP, String.valueOf(page.status()));
      case HttpAnswer.NotChecked(Sentence why, String detail) -> log.skipped(Stage.HTTP, why);
    }
  }

  private HttpAnswer answer(TlsSession seen, WireName name) throws Broken, InterruptedException {
    ClientKey client;
    try {
      client = clientKey();
    } catch (GeneralSecurityException e) {
      return notChecked(Reason.of(e));
    }
    Link link;
    try {
      link = way.toServer(way.connect(), name);
    } catch (Broken broken) {
      // The way was open a moment ago: this is about the way, no more about the lane.
      return notChecked(broken.why().id() + " " + broken.detail());
    }
    try (link) {
      return new PageVisit(target, seen, client).over(link, name, machine.clock());
    } finally {
      if (client.wanted()) {
        originTls = seen.askingForCertificate();
      }
    }
  }

  private static HttpAnswer notChecked(String detail) {
    return new HttpAnswer.NotChecked(Sentence.of("probe.http-not-checked"), detail.strip());
  }

  private ClientKey clientKey() throws Broken, GeneralSecurityException {
    return target.clientCertificate() == null
        ? ClientKey.none()
        : ClientKeyFile.read(machine.read(target.clientCertificate(), KEY_LIMIT));
  }
}
