package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;

/** A client certificate and its key from one PEM file; tells whether a server asked for one. */
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

  /**
   * Reads the file's bytes.
   *
   * @throws GeneralSecurityException when there is no certificate, no key, or a key that needs a
   *     password; the message says which
   */
  static ClientKey read(byte[] pem) throws GeneralSecurityException {
    PrivateKey key = null;
    List<X509Certificate> chain = new ArrayList<>();
    try (PEMParser parser =
        new PEMParser(new StringReader(new String(pem, StandardCharsets.ISO_8859_1)))) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        switch (part) {
          case X509CertificateHolder holder ->
              chain.add(
                  (X509Certificate)
                      factory.generateCertificate(
                          new java.io.ByteArrayInputStream(holder.getEncoded())));
          case PrivateKeyInfo info -> key = key(info);
          case PEMKeyPair pair -> key = key(pair.getPrivateKeyInfo());
          default -> {
            // Parameters of a curve and the like say nothing that the key does not say.
          }
        }
      }
    } catch (IOException e) {
      throw new GeneralSecurityException("the file is no PEM: " + e.getMessage(), e);
    }
    if (chain.isEmpty() || key == null) {
      throw new GeneralSecurityException(
          chain.isEmpty()
              ? "there is no certificate in it"
              : "there is no key in it that can be used without a password");
    }
    return new ClientKey(key, chain.toArray(new X509Certificate[0]));
  }

  private static PrivateKey key(PrivateKeyInfo info) throws PEMException {
    return new JcaPEMKeyConverter().getPrivateKey(info);
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
