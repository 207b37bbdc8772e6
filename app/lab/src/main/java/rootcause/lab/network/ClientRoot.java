package rootcause.lab.network;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import rootcause.lab.mint.Authority;

/** A server's view of client certificates: signed by one root, or refused. */
final class ClientRoot implements X509TrustManager {
  private final @Nullable Authority root;

  ClientRoot(@Nullable Authority root) {
    this.root = root;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (root == null) {
      throw new CertificateException("this server asks for no client certificate");
    }
    try {
      chain[0].checkValidity();
      chain[0].verify(root.certificate().keys().getPublic());
    } catch (GeneralSecurityException e) {
      throw new CertificateException("not issued by " + root.certificate().subject(), e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("the lab's servers are no clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return root == null
        ? new X509Certificate[0]
        : new X509Certificate[] {root.certificate().x509()};
  }
}
