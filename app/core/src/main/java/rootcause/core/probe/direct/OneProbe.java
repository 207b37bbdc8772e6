package rootcause.core.probe.direct;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.AddressTry;
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
  private final Connections connections;
  private final Deadline deadline;
  private final Route route;
  private final HostPort server;
  private final HostPort first;
  private final Leg firstLeg;
  private @Nullable Dialing dialing;
  private @Nullable Fingerprint proxyLeaf;
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
    this.connections = connections;
    this.deadline = deadline;
    this.route = target.route();
    this.server = target.origin();
    this.first = route.through().map(ProxyServer::at).orElse(server);
    this.firstLeg = route instanceof Route.Direct ? Leg.ORIGIN : Leg.PROXY;
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
    List<AddressTry> tries = dialing == null ? List.of() : dialing.rows();
    return new Observation(target, log.results(route), tries, proxyTls, originTls, http);
  }

  private void go() throws Broken, InterruptedException {
    log.begin(Stage.RESOLVE);
    WireName name = Lookup.name(server, Leg.ORIGIN);
    Dialing dialed = Dialing.all(lookup.of(first, firstLeg), first.port(), connections, deadline);
    log.done(Stage.RESOLVE, first.host());
    dialing = dialed;
    log.begin(Stage.CONNECT);
    Wire wire = dialed.connect(first, firstLeg);
    log.done(Stage.CONNECT, String.valueOf(wire.socket().getRemoteSocketAddress()));
    if (!(route instanceof Route.Direct)) {
      log.begin(Stage.PROXY);
    }
    if (route instanceof Route.HttpsProxy) {
      proxyLeaf = lookAtProxy(wire);
      wire = dialed.connect(first, firstLeg);
    }
    if (lookAtServer(wire, name, dialed)) {
      visit(name, dialed);
    } else {
      log.skipped(Stage.HTTP, Sentence.of("probe.not-accepted"));
    }
  }

  private Fingerprint lookAtProxy(Wire wire) throws Broken {
    Capture capture =
        new Capture(
            first,
            Lookup.name(first, Leg.PROXY),
            Leg.PROXY,
            List.of("http/1.1"),
            target.oldServers());
    Capture.Look look;
    try (wire;
        Link link = Link.over(wire, wire.socket())) {
      look = capture.look(link, TlsSession.Offer.CLOSE);
    } catch (IOException e) {
      throw cut(Stage.TLS, Leg.PROXY, e);
    }
    proxyTls = look.session();
    if (look.broken() != null) {
      throw look.broken();
    }
    if (!judge.accepts(Leg.PROXY, first, look.session().presented())) {
      throw Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.PROXY_NOT_TRUSTED, first, "");
    }
    return look.session().presented().getFirst().fingerprint();
  }

  private boolean lookAtServer(Wire wire, WireName name, Dialing dialed)
      throws Broken, InterruptedException {
    Capture capture = new Capture(server, name, Leg.ORIGIN, target.alpn(), target.oldServers());
    Capture.Look look;
    try (wire;
        Link link = link(wire, name)) {
      if (!(route instanceof Route.Direct)) {
        log.done(Stage.PROXY, route.id());
      }
      log.begin(Stage.TLS);
      look = capture.look(link, TlsSession.Offer.CLOSE);
    }
    originTls = look.session();
    if (look.broken() != null) {
      throw look.perhapsNothingInCommon()
          ? wider(capture, name, dialed, look.broken())
          : look.broken();
    }
    log.done(Stage.TLS, words(look.session()));
    return judge.accepts(Leg.ORIGIN, server, look.session().presented());
  }

  /** Why the close hello found no common ground: the wide one tells what the server would take. */
  private Broken wider(Capture capture, WireName name, Dialing dialed, Broken closely)
      throws InterruptedException {
    try (Wire wire = dialed.connect(first, firstLeg);
        Link link = link(wire, name)) {
      Capture.Look wide = capture.look(link, TlsSession.Offer.WIDE);
      String protocol = String.valueOf(wide.session().protocol());
      boolean old = protocol.equals("TLSv1.0") || protocol.equals("TLSv1.1");
      return wide.broken() != null
          ? closely
          : Broken.at(
              Stage.TLS,
              Leg.ORIGIN,
              old ? FailureCause.PROTOCOL_TOO_OLD : FailureCause.NO_SHARED_CIPHER,
              server,
              words(wide.session()));
    } catch (Broken broken) {
      return closely;
    }
  }

  private static String words(TlsSession session) {
    return session.protocol() + " " + session.cipher();
  }

  private Link link(Wire wire, WireName name) throws Broken {
    try {
      return Link.by(route, wire, name, server.port(), proxyLeaf);
    } catch (IOException e) {
      throw route instanceof Route.Direct
          ? cut(Stage.TLS, Leg.ORIGIN, e)
          : cut(Stage.PROXY, Leg.PROXY, e);
    }
  }

  private void visit(WireName name, Dialing dialed) throws Broken, InterruptedException {
    log.begin(Stage.HTTP);
    TlsSession seen = originTls;
    if (seen == null) {
      throw new IllegalStateException("an accepted chain was seen");
    }
    HttpAnswer answer = answer(seen, name, dialed);
    http = answer;
    switch (answer) {
      case HttpAnswer.Answered page -> log.done(Stage.HTTP, String.valueOf(page.status()));
      case HttpAnswer.NotChecked(Sentence why, String detail) -> log.skipped(Stage.HTTP, why);
    }
  }

  private HttpAnswer answer(TlsSession seen, WireName name, Dialing dialed)
      throws Broken, InterruptedException {
    ClientKey client;
    try {
      client = clientKey();
    } catch (GeneralSecurityException e) {
      return notChecked(Reason.of(e));
    }
    Link link;
    try {
      link = link(dialed.connect(first, firstLeg), name);
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

  private Broken cut(Stage stage, Leg leg, IOException e) {
    FailureCause cause =
        connections.over()
            ? FailureCause.TIME_LIMIT
            : stage == Stage.PROXY ? FailureCause.PROXY_CLOSED : FailureCause.RESET;
    return Broken.at(stage, leg, cause, leg == Leg.PROXY ? first : server, Reason.of(e));
  }
}
