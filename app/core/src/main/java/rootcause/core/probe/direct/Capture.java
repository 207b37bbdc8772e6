package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.HostPort;
import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.probe.TlsSession;

/**
 * Looks at the certificates that a peer presents, whatever they are, records them as they came, and
 * ends the connection with an alert (90, user_canceled). Nothing is sent after that.
 *
 * @param peer whom it is about
 * @param name what goes into the hello
 * @param leg whose handshake it is
 * @param alpn protocols to offer
 * @param oldServers whether servers without RFC 5746 are taken
 */
record Capture(HostPort peer, WireName name, Leg leg, List<String> alpn, boolean oldServers) {
  private static final int PROTOCOL_VERSION = 70;

  /** handshake_failure, illegal_parameter, protocol_version, insufficient_security, and so on. */
  private static final Set<Integer> NO_COMMON_GROUND = Set.of(40, 47, 70, 71, 86);

  /** What one hello got. */
  record Look(TlsSession session, @Nullable Broken broken, boolean perhapsNothingInCommon) {}

  /** One handshake; its failure is a value, for the other hello may tell more. */
  Look look(Link link, TlsSession.Offer offer) {
    CaptureClient client =
        new CaptureClient(
            new BcTlsCrypto(new SecureRandom()),
            offer,
            name.serverName().orElse(null),
            alpn,
            oldServers);
    CaptureProtocol protocol = new CaptureProtocol(link.in(), link.out());
    Exception thrown = null;
    try {
      protocol.connect(client);
    } catch (IOException | RuntimeException e) {
      // What is thrown at the end of a capture is its purpose; the rest is told apart below. The
      // library meets hostile bytes with exceptions of every kind.
      thrown = e;
    }
    List<EncodedCertificate> certificates = protocol.certificates();
    TlsSession session = session(client, protocol, offer);
    if (certificates != null && !certificates.isEmpty()) {
      return new Look(session, null, false);
    }
    Broken broken =
        certificates == null ? broken(link, client, thrown) : at(FailureCause.NO_CERTIFICATE, "");
    boolean nothing =
        NO_COMMON_GROUND.contains(client.alert()) || client.raised() == PROTOCOL_VERSION;
    return new Look(session, broken, nothing);
  }

  /** One more connection to the same peer. */
  @FunctionalInterface
  interface Again {
    Link link() throws Broken, InterruptedException;
  }

  /**
   * Why a look failed. Where the close hello perhaps found no common ground, the wide one tells
   * what the peer would take.
   */
  Broken reason(Look look, Again again) throws InterruptedException {
    Broken closely = look.broken();
    if (closely == null) {
      throw new IllegalStateException("a look that failed has a reason");
    }
    if (!look.perhapsNothingInCommon()) {
      return closely;
    }
    try (Link link = again.link()) {
      Look wide = look(link, TlsSession.Offer.WIDE);
      String protocol = String.valueOf(wide.session().protocol());
      boolean old = protocol.equals("TLSv1.0") || protocol.equals("TLSv1.1");
      return wide.broken() != null
          ? closely
          : at(
              old ? FailureCause.PROTOCOL_TOO_OLD : FailureCause.NO_SHARED_CIPHER,
              protocol + " " + wide.session().cipher());
    } catch (Broken broken) {
      return closely;
    }
  }

  private static TlsSession session(
      CaptureClient client, CaptureProtocol protocol, TlsSession.Offer offer) {
    ProtocolVersion version = client.version();
    List<EncodedCertificate> certificates = protocol.certificates();
    return new TlsSession(
        version == null ? null : version.getName().replace("TLS ", "TLSv"),
        client.suite(),
        client.chosenAlpn(),
        certificates == null ? List.of() : certificates,
        offer,
        protocol.wantsClientCertificate());
  }

  private Broken broken(Link link, CaptureClient client, @Nullable Exception thrown) {
    if (link.wire().among().over()) {
      return at(FailureCause.TIME_LIMIT, "");
    }
    String plain = PlainStart.of(link.in().first());
    if (plain != null) {
      return at(FailureCause.NOT_TLS, plain);
    }
    if (client.insecureRenegotiation()) {
      return at(FailureCause.LEGACY_RENEGOTIATION, "");
    }
    if (client.alert() >= 0) {
      FailureCause cause =
          client.alert() == PROTOCOL_VERSION ? FailureCause.PROTOCOL_TOO_OLD : FailureCause.ALERT;
      return at(cause, AlertDescription.getName((short) client.alert()));
    }
    if (client.raised() == PROTOCOL_VERSION) {
      return at(FailureCause.PROTOCOL_TOO_OLD, "");
    }
    if (client.tooLarge() || link.in().full()) {
      return at(FailureCause.TOO_LARGE, "");
    }
    if (link.in().ended() || client.closed()) {
      return at(FailureCause.CLOSED, "");
    }
    String text = thrown == null ? "" : Reason.of(thrown);
    return at(cut(thrown) ? FailureCause.RESET : FailureCause.MALFORMED, text);
  }

  private static boolean cut(@Nullable Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SocketException) {
        return true;
      }
    }
    return false;
  }

  private Broken at(FailureCause cause, String detail) {
    return Broken.at(Stage.TLS, leg, cause, peer, detail);
  }
}
