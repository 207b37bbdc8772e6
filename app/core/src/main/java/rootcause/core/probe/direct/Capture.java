package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.IDN;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
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
 */
final class Capture {
  private static final int PROTOCOL_VERSION = 70;
  private static final Set<Integer> NO_COMMON_GROUND = Set.of(40, 47, 70, 71, 86);

  private final HostPort peer;
  private final Leg leg;
  private final List<String> alpn;

  Capture(HostPort peer, Leg leg, List<String> alpn) {
    this.peer = peer;
    this.leg = leg;
    this.alpn = alpn;
  }

  /** What one hello got. */
  record Look(TlsSession session, @Nullable Broken broken, boolean perhapsNothingInCommon) {}

  /**
   * One handshake over these streams; its failure is a value, for the other hello may tell more.
   */
  Look look(Wire wire, InputStream in, OutputStream out, TlsSession.Offer offer) {
    CaptureClient client =
        new CaptureClient(new BcTlsCrypto(new SecureRandom()), offer, serverName(), alpn);
    CaptureProtocol protocol = new CaptureProtocol(in, out);
    IOException thrown = null;
    try {
      protocol.connect(client);
    } catch (IOException e) {
      thrown = e;
    }
    List<EncodedCertificate> certificates = protocol.certificates();
    TlsSession session = session(client, protocol, offer);
    if (certificates != null && !certificates.isEmpty()) {
      return new Look(session, null, false);
    }
    Broken broken = broken(wire, client, thrown, certificates != null);
    boolean nothing =
        NO_COMMON_GROUND.contains(client.alert()) || client.raised() == PROTOCOL_VERSION;
    return new Look(session, broken, nothing);
  }

  private TlsSession session(
      CaptureClient client, CaptureProtocol protocol, TlsSession.Offer offer) {
    ProtocolVersion version = client.version();
    List<EncodedCertificate> certificates = protocol.certificates();
    return new TlsSession(
        version == null ? null : version.getName().replace("TLS ", "TLSv").replace(" ", ""),
        client.suite(),
        version == null ? null : client.chosenAlpn(),
        certificates == null ? List.of() : certificates,
        offer,
        protocol.wantsClientCertificate());
  }

  private Broken broken(
      Wire wire, CaptureClient client, @Nullable IOException thrown, boolean emptyList) {
    if (emptyList) {
      return at(FailureCause.NO_CERTIFICATE, "");
    }
    if (wire.deadline().passed() || thrown instanceof SocketTimeoutException) {
      return at(FailureCause.TIME_LIMIT, "");
    }
    String plain = PlainStart.of(wire.first());
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
    String text = thrown == null ? "" : String.valueOf(thrown.getMessage());
    if (text.toLowerCase(Locale.ROOT).contains("reset")
        || text.toLowerCase(Locale.ROOT).contains("broken pipe")) {
      return at(FailureCause.RESET, text);
    }
    if (wire.count() > CaptureClient.LARGEST_MESSAGE) {
      return at(FailureCause.TOO_LARGE, "");
    }
    return ended(thrown) ? at(FailureCause.CLOSED, "") : at(FailureCause.MALFORMED, text);
  }

  /** The library reports an end of stream as a failure of its own, with the real one below it. */
  private static boolean ended(@Nullable Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof java.io.EOFException
          || at instanceof org.bouncycastle.tls.TlsNoCloseNotifyException
          || String.valueOf(at.getMessage()).contains("handshake_failure(40)")) {
        return true;
      }
    }
    return false;
  }

  private Broken at(FailureCause cause, String detail) {
    return Broken.at(Stage.TLS, leg, cause, peer, detail);
  }

  /** No name is sent for an address (RFC 6066, 3); a name goes as IDNA writes it. */
  private @Nullable String serverName() {
    String host = peer.host();
    if (host.contains(":") || host.matches("[0-9.]+")) {
      return null;
    }
    try {
      return host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
