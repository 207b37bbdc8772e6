package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.AddressTry;
import rootcause.core.probe.FailureCause;
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
  private final Deadline deadline;
  private final HostPort server;
  private final HostPort first;
  private final Leg firstLeg;
  private final String agent;
  private List<AddressTry> tries = List.of();
  private @Nullable TlsSession proxyTls;
  private @Nullable TlsSession originTls;
  private @Nullable HttpAnswer http;

  OneProbe(Machine machine, ProbeTarget target, Judge judge, Consumer<ProbeEvent> progress) {
    this.machine = machine;
    this.target = target;
    this.judge = judge;
    this.log = new StageLog(target, progress);
    this.deadline = Deadline.in(target.limit());
    this.server = target.origin();
    this.first = target.route().through().map(ProxyServer::at).orElse(server);
    this.firstLeg = target.route() instanceof Route.Direct ? Leg.ORIGIN : Leg.PROXY;
    this.agent = "pip/" + target.pip();
  }

  Observation observe() throws InterruptedException {
    Stage at = Stage.RESOLVE;
    try {
      log.begin(Stage.RESOLVE);
      List<InetAddress> addresses = Lookup.of(first.host(), firstLeg, deadline);
      log.done(Stage.RESOLVE, first.host());
      at = Stage.CONNECT;
      Wire wire = connect(addresses);
      at = Stage.TLS;
      Fingerprint proxyLeaf = null;
      if (target.route() instanceof Route.HttpsProxy) {
        proxyLeaf = lookAtProxy(wire);
        wire = again();
      }
      if (lookAtServer(wire, proxyLeaf)) {
        fetch(proxyLeaf);
      } else {
        log.skipped(Stage.HTTP, "probe.not-accepted");
      }
    } catch (Broken broken) {
      log.failed(broken);
    } catch (IOException e) {
      log.failed(ofConnection(e, at));
    }
    return new Observation(target, log.results(), tries, proxyTls, originTls, http);
  }

  private Wire connect(List<InetAddress> addresses) throws Broken, InterruptedException {
    log.begin(Stage.CONNECT);
    Dialing.Dialed dialed = Dialing.all(addresses, first.port(), deadline);
    tries = dialed.tries();
    Socket socket = dialed.socket();
    if (socket == null) {
      throw Dialing.failure(tries, first, firstLeg);
    }
    log.done(Stage.CONNECT, String.valueOf(socket.getRemoteSocketAddress()));
    return new Wire(socket, deadline);
  }

  /** A second connection to the address that answered. */
  private Wire again() throws Broken {
    for (AddressTry one : tries) {
      if (one.connected()) {
        return new Wire(
            Dialing.again(one.address(), first.port(), deadline)
                .orElseThrow(() -> Dialing.failure(tries, first, firstLeg)),
            deadline);
      }
    }
    throw Dialing.failure(tries, first, firstLeg);
  }

  private Fingerprint lookAtProxy(Wire wire) throws Broken, IOException {
    log.begin(Stage.PROXY);
    Capture capture = new Capture(first, Leg.PROXY, List.of());
    try (wire) {
      Capture.Look look = capture.look(wire, wire.in(), wire.out(), TlsSession.Offer.CLOSE);
      proxyTls = look.session();
      if (look.broken() != null) {
        throw look.broken();
      }
      if (!judge.accepts(Leg.PROXY, first, look.session().presented())) {
        throw Broken.at(Stage.PROXY, Leg.PROXY, FailureCause.PROXY_NOT_TRUSTED, first, "");
      }
      return look.session().presented().getFirst().fingerprint();
    }
  }

  private boolean lookAtServer(Wire wire, @Nullable Fingerprint proxyLeaf)
      throws Broken, IOException {
    Capture capture = new Capture(server, Leg.ORIGIN, target.alpn());
    Capture.Look look;
    try (wire;
        Link link = link(wire, proxyLeaf, true)) {
      log.begin(Stage.TLS);
      look = capture.look(wire, link.in(), link.out(), TlsSession.Offer.CLOSE);
    }
    originTls = look.session();
    Broken broken = look.broken();
    if (broken != null) {
      throw look.perhapsNothingInCommon() ? wider(capture, proxyLeaf, broken) : broken;
    }
    log.done(Stage.TLS, words(look.session()));
    return judge.accepts(Leg.ORIGIN, server, look.session().presented());
  }

  private static String words(TlsSession session) {
    return session.protocol() + " " + session.cipher();
  }

  /** Why the close hello found no common ground: the wide one tells what the server would take. */
  private Broken wider(Capture capture, @Nullable Fingerprint proxyLeaf, Broken closely)
      throws IOException {
    try (Wire wire = again();
        Link link = link(wire, proxyLeaf, false)) {
      Capture.Look wide = capture.look(wire, link.in(), link.out(), TlsSession.Offer.WIDE);
      TlsSession session = wide.session();
      if (wide.broken() != null) {
        return closely;
      }
      String protocol = String.valueOf(session.protocol());
      boolean old = protocol.equals("TLSv1.0") || protocol.equals("TLSv1.1");
      return Broken.at(
          Stage.TLS,
          Leg.ORIGIN,
          old ? FailureCause.PROTOCOL_TOO_OLD : FailureCause.NO_SHARED_CIPHER,
          server,
          words(session));
    } catch (Broken broken) {
      return closely;
    }
  }

  private Link link(Wire wire, @Nullable Fingerprint proxyLeaf, boolean first)
      throws Broken, IOException {
    if (first && !(target.route() instanceof Route.Direct)) {
      log.begin(Stage.PROXY);
    }
    Link link = Link.by(target.route(), wire, server, proxyLeaf, agent);
    if (first && !(target.route() instanceof Route.Direct)) {
      log.done(Stage.PROXY, target.route().id());
    }
    return link;
  }

  private void fetch(@Nullable Fingerprint proxyLeaf) throws Broken {
    log.begin(Stage.HTTP);
    ClientKey client = clientKey();
    TlsSession seen = originTls;
    if (seen == null) {
      throw new IllegalStateException("an accepted chain was seen");
    }
    Fingerprint leaf = seen.presented().getFirst().fingerprint();
    try (Wire wire = again();
        Link link = link(wire, proxyLeaf, false)) {
      wire.socket().setSoTimeout(deadline.millis());
      SSLSocket tls = PinnedTls.over(link.socket(), server, leaf, target.alpn(), client);
      http = new PageFetch(machine.clock()).ask(tls, target.page(), agent);
      log.done(Stage.HTTP, http instanceof HttpAnswer.Answered a ? String.valueOf(a.status()) : "");
    } catch (IOException | HttpException e) {
      if (wantsCertificate(client, seen, e)) {
        throw Broken.at(Stage.TLS, Leg.ORIGIN, FailureCause.CLIENT_CERTIFICATE, server, message(e));
      }
      http = new HttpAnswer.NotChecked(Sentence.of("probe.http-not-checked"), message(e));
      log.skipped(Stage.HTTP, "probe.http-not-checked");
    }
  }

  /**
   * TLS 1.3 servers refuse a missing client certificate only after the handshake (RFC 8446, 6.2).
   */
  private static boolean wantsCertificate(ClientKey client, TlsSession seen, Exception e) {
    String text = message(e).toLowerCase(Locale.ROOT);
    boolean asked = client.wanted() || seen.wantsClientCertificate();
    boolean alert =
        text.contains("certificate_required")
            || text.contains("bad_certificate")
            || text.contains("unknown_ca")
            || text.contains("certificate_unknown")
            || text.contains("access_denied")
            || text.contains("handshake_failure");
    return text.contains("certificate_required") || (asked && text.contains("alert") && alert);
  }

  private ClientKey clientKey() throws Broken {
    Path file = target.clientCertificate();
    if (file == null) {
      return ClientKey.none();
    }
    if (!(machine.read(file, KEY_LIMIT) instanceof FileRead.Content content)) {
      throw Broken.at(Stage.TLS, Leg.ORIGIN, FailureCause.CLIENT_CERTIFICATE_MISSING, file, "");
    }
    try {
      return ClientKey.read(content.bytes());
    } catch (GeneralSecurityException e) {
      throw Broken.at(
          Stage.TLS, Leg.ORIGIN, FailureCause.CLIENT_CERTIFICATE_UNUSABLE, file, message(e));
    }
  }

  private Broken ofConnection(IOException e, Stage at) {
    String text = message(e);
    FailureCause cause =
        deadline.passed()
            ? FailureCause.TIME_LIMIT
            : text.toLowerCase(Locale.ROOT).contains("reset")
                ? firstLeg == Leg.PROXY ? FailureCause.PROXY_CLOSED : FailureCause.RESET
                : FailureCause.CLOSED;
    boolean byProxy = firstLeg == Leg.PROXY && originTls == null;
    return Broken.at(
        byProxy ? Stage.PROXY : at, byProxy ? Leg.PROXY : Leg.ORIGIN, cause, first, text);
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
