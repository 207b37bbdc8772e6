package rootcause.core.probe.direct;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * A client certificate and its key. It is shown to whoever asks, whatever authorities they name, as
 * OpenSSL does; and it tells whether a server asked.
 */
final class ClientKey extends X509ExtendedKeyManager {
  private static final String ALIAS = "client";

  private final @Nullable PrivateKey key;
  private final X509Certificate[] chain;
  private volatile boolean wanted;

  private ClientKey(@Nullable PrivateKey key, X509Certificate[] chain) {
    this.key = key;
    this.chain = chain;
  }

  /** No certificate is shown. */
  static ClientKey none() {
    return new ClientKey(null, new X509Certificate[0]);
  }

  /** This certificate, first in its chain, is shown. */
  static ClientKey of(PrivateKey key, List<X509Certificate> chain) {
    return new ClientKey(key, chain.toArray(new X509Certificate[0]));
  }

  /** Whether the server asked for a client certificate. */
  boolean wanted() {
    return wanted;
  }

  @Override
  public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
    return key == null ? null : new String[] {ALIAS};
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
    wanted = true;
    return key != null && List.of(types).contains(key.getAlgorithm()) ? ALIAS : null;
  }

  @Override
  public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chain.clone();
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return key;
  }
}
