package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Fingerprint;

/** TLS to a peer that must show exactly the leaf that our judge accepted. */
final class PinnedTls {
  private PinnedTls() {}

  /**
   * Lays TLS over a connection and shakes hands.
   *
   * @throws IOException when the handshake fails, or another leaf is shown
   * @throws IllegalArgumentException when this library cannot name the host in its hello
   */
  static SSLSocket over(
      Socket below, WireName name, int port, Fingerprint leaf, List<String> alpn, ClientKey client)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context(leaf, client).getSocketFactory().createSocket(below, name.text(), port, true);
    SSLParameters parameters = socket.getSSLParameters();
    // As bytes, since the other constructor refuses names that pip sends, such as under_score.test.
    parameters.setServerNames(
        name.serverName().stream()
            .map(n -> (SNIServerName) new SNIHostName(n.getBytes(StandardCharsets.US_ASCII)))
            .toList());
    parameters.setApplicationProtocols(alpn.toArray(new String[0]));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLContext context(Fingerprint leaf, ClientKey client) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {client}, new TrustManager[] {new OneLeaf(leaf)}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java cannot speak TLS", e);
    }
  }

  /** Whether a handshake failed because another leaf was shown. */
  static boolean showedOther(@Nullable Throwable failure) {
    return failure != null && (failure instanceof OtherLeaf || showedOther(failure.getCause()));
  }

  private static final class OtherLeaf extends CertificateException {
    private static final long serialVersionUID = 1;

    OtherLeaf() {
      super("another certificate than the one that was judged");
    }
  }

  /**
   * Accepts one leaf. Chain, dates and names were judged before, by rules that are not the JDK's.
   */
  private static final class OneLeaf extends X509ExtendedTrustManager {
    private final Fingerprint leaf;

    OneLeaf(Fingerprint leaf) {
      this.leaf = leaf;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
      if (chain.length == 0 || !Fingerprint.of(chain[0].getEncoded()).equals(leaf)) {
        throw new OtherLeaf();
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw new CertificateException("we are the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new CertificateException("we are the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
