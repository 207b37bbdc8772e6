package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;

/** TLS to a peer that must show exactly the leaf that our judge accepted. */
final class PinnedTls {
  private PinnedTls() {}

  /**
   * Lays TLS over a connection and shakes hands.
   *
   * @throws IOException when the handshake fails, or another leaf is shown
   */
  static SSLSocket over(
      Socket below, HostPort peer, Fingerprint leaf, List<String> alpn, ClientKey client)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context(leaf, client)
                .getSocketFactory()
                .createSocket(below, peer.host(), peer.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    if (!peer.host().contains(":") && !peer.host().matches("[0-9.]+")) {
      try {
        parameters.setServerNames(List.of(new SNIHostName(peer.host())));
      } catch (IllegalArgumentException e) {
        throw new IOException("this library cannot name the host in its hello", e);
      }
    }
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
        throw new CertificateException("another certificate than the one that was judged");
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
