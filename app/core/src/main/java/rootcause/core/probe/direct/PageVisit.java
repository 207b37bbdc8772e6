package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.SocketException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.TlsSession;
import rootcause.core.text.Sentence;

/**
 * The second connection to a server whose chain was accepted. What fails here says nothing about
 * trust, with one exception: an alert that demands a client certificate, which servers of TLS 1.3
 * send only after the handshake (RFC 8446, 4.4.2.4 and 6.2).
 */
final class PageVisit {
  private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
  private static final Pattern WITH_CERTIFICATE =
      Pattern.compile(
          "certificate_required|bad_certificate|unsupported_certificate|certificate_revoked"
              + "|certificate_expired|certificate_unknown|unknown_ca|access_denied"
              + "|handshake_failure|decrypt_error");

  private final ProbeTarget target;
  private final HostPort server;
  private final TlsSession seen;
  private final ClientKey client;
  private boolean shaken;

  PageVisit(ProbeTarget target, TlsSession seen, ClientKey client) {
    this.target = target;
    this.server = target.origin();
    this.seen = seen;
    this.client = client;
  }

  /**
   * Asks for the page.
   *
   * @throws Broken in the stage TLS for want of a client certificate; else in the stage HTTP
   */
  HttpAnswer over(Link link, WireName name, Clock clock) throws Broken {
    Fingerprint leaf = seen.presented().getFirst().fingerprint();
    try {
      SSLSocket tls =
          PinnedTls.over(link.socket(), name, server.port(), leaf, target.alpn(), client);
      shaken = true;
      return new PageFetch(clock, target.page(), name, target.pip()).ask(tls);
    } catch (IOException | HttpException | RuntimeException e) {
      if (link.wire().among().over()) {
        throw http(FailureCause.TIME_LIMIT, "");
      }
      return ended(e);
    }
  }

  private HttpAnswer ended(Exception e) throws Broken {
    Matcher alert = ALERT.matcher(Reason.of(e));
    if (alert.find() && wantsCertificate(alert.group(1).toLowerCase(Locale.ROOT))) {
      throw Broken.at(
          Stage.TLS, Leg.ORIGIN, FailureCause.CLIENT_CERTIFICATE, server, alert.group(1));
    }
    boolean other = PinnedTls.showedOther(e);
    if (!shaken || e instanceof SSLException) {
      String key = other ? "probe.http-other-certificate" : "probe.http-not-checked";
      return new HttpAnswer.NotChecked(Sentence.of(key), other ? "" : Reason.of(e));
    }
    throw http(
        switch (e) {
          case SocketException cut -> FailureCause.RESET;
          case NoHttpResponseException nothing -> FailureCause.CLOSED;
          case MessageConstraintException much -> FailureCause.MALFORMED;
          case ConnectionClosedException early -> FailureCause.CLOSED;
          default -> FailureCause.MALFORMED;
        },
        Reason.of(e));
  }

  private boolean wantsCertificate(String alert) {
    boolean asked = client.wanted() || seen.wantsClientCertificate();
    return alert.equals("certificate_required")
        || (asked && WITH_CERTIFICATE.matcher(alert).matches());
  }

  private Broken http(FailureCause cause, String detail) {
    return Broken.saying(
        Stage.HTTP,
        Leg.ORIGIN,
        cause,
        Sentence.of("probe.http-" + cause.id(), server, Broken.visible(detail)),
        detail);
  }
}
