package rootcause.core.probe.direct;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.jspecify.annotations.Nullable;
import rootcause.core.probe.TlsSession;

/** Our half of a handshake that is only looked at. */
final class CaptureClient extends AbstractTlsClient {
  /**
   * The longest list of certificates that OpenSSL reads, and Python cannot change
   * (SSL_MAX_CERT_LIST_DEFAULT in openssl/ssl.h): beyond it the handshake fails with "excessive
   * message size".
   */
  static final int LARGEST_MESSAGE = 100 * 1024;

  private static final String TOO_LARGE = "exceeds the maximum";

  private final TlsSession.Offer offer;
  private final @Nullable String serverName;
  private final List<String> alpn;
  private final boolean oldServers;
  private @Nullable ProtocolVersion version;
  private int suite = -1;
  private int alert = -1;
  private int raised = -1;
  private boolean insecureRenegotiation;
  private boolean tooLarge;
  private boolean closed;

  CaptureClient(
      TlsCrypto crypto,
      TlsSession.Offer offer,
      @Nullable String serverName,
      List<String> alpn,
      boolean oldServers) {
    super(crypto);
    this.offer = offer;
    this.serverName = serverName;
    this.alpn = alpn;
    this.oldServers = oldServers;
  }

  @Nullable ProtocolVersion version() {
    return version;
  }

  /** The suite as IANA writes it; null before the server chose. */
  @Nullable String suite() {
    return suite < 0 ? null : SuiteNames.of(suite);
  }

  /** The protocol that the server chose by ALPN. */
  @Nullable String chosenAlpn() {
    SecurityParameters agreed = context.getSecurityParametersHandshake();
    ProtocolName chosen =
        version == null || agreed == null ? null : agreed.getApplicationProtocol();
    return chosen == null ? null : chosen.getUtf8Decoding();
  }

  /** The fatal alert that the peer sent, -1 for none. */
  int alert() {
    return alert;
  }

  /** The alert that ended it from our side, -1 for none. */
  int raised() {
    return raised;
  }

  /** Whether the server does not know RFC 5746. */
  boolean insecureRenegotiation() {
    return insecureRenegotiation;
  }

  /** Whether the peer ended with an orderly alert. */
  boolean closed() {
    return closed;
  }

  /** Whether the peer announced a message that OpenSSL would not read. */
  boolean tooLarge() {
    return tooLarge;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return Offers.versions(offer);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    return Offers.suites(offer);
  }

  @Override
  @SuppressWarnings({"rawtypes", "JdkObsolete"})
  protected Vector getSupportedGroups(Vector namedGroupRoles) {
    return Offers.groups(offer);
  }

  @Override
  @SuppressWarnings({"rawtypes", "JdkObsolete"})
  protected @Nullable Vector getSNIServerNames() {
    if (serverName == null) {
      return null;
    }
    Vector<ServerName> names = new Vector<>();
    names.add(new ServerName((short) 0, serverName.getBytes(StandardCharsets.US_ASCII)));
    return names;
  }

  @Override
  @SuppressWarnings({"rawtypes", "JdkObsolete"})
  protected @Nullable Vector getProtocolNames() {
    if (alpn.isEmpty()) {
      return null;
    }
    Vector<ProtocolName> names = new Vector<>();
    alpn.forEach(name -> names.add(ProtocolName.asUtf8Encoding(name)));
    return names;
  }

  @Override
  public int getMaxHandshakeMessageSize() {
    return LARGEST_MESSAGE;
  }

  @Override
  public void notifyServerVersion(ProtocolVersion chosen) throws IOException {
    version = chosen;
    super.notifyServerVersion(chosen);
  }

  @Override
  public void notifySelectedCipherSuite(int chosen) {
    if (chosen != CipherSuite.TLS_NULL_WITH_NULL_NULL) {
      suite = chosen;
    }
    super.notifySelectedCipherSuite(chosen);
  }

  @Override
  public void notifySecureRenegotiation(boolean secure) throws IOException {
    if (!secure) {
      // OpenSSL 3 ends here (SSL_OP_LEGACY_SERVER_CONNECT is off), 1.1.1 went on.
      insecureRenegotiation = !oldServers;
      if (offer == TlsSession.Offer.CLOSE && !oldServers) {
        throw new TlsFatalAlert(AlertDescription.handshake_failure);
      }
    }
  }

  @Override
  public void notifyAlertReceived(short level, short description) {
    if (level == AlertLevel.fatal) {
      alert = description & 0xff;
    } else if (description == AlertDescription.close_notify) {
      closed = true;
    }
  }

  @Override
  public void notifyAlertRaised(
      short level, short description, @Nullable String message, @Nullable Throwable cause) {
    if (level == AlertLevel.fatal) {
      raised = description & 0xff;
      tooLarge = message(cause).contains(TOO_LARGE);
    }
  }

  private static String message(@Nullable Throwable cause) {
    return cause == null ? "" : Reason.of(cause);
  }

  @Override
  public TlsAuthentication getAuthentication() throws IOException {
    // It ends at the Certificate message; a handshake without one has nothing to look at.
    throw new TlsFatalAlert(AlertDescription.handshake_failure);
  }
}
