package rootcause.lab.mint;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate and the key that it certifies.
 *
 * @param holder the certificate as minted; its bytes are what servers send and files hold
 * @param keys the pair whose public half it carries
 */
public record MintedCertificate(X509CertificateHolder holder, KeyPair keys) {

  /** The DER bytes. */
  public byte[] der() {
    try {
      return holder.getEncoded();
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a minted certificate has bytes", e);
    }
  }

  /** The certificate in PEM armour, ending in a line break. */
  public String pem() {
    return Pem.certificate(der());
  }

  /** The private key in PKCS#8 PEM armour, for a client certificate file. */
  public String keyPem() {
    return Pem.block("PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  /**
   * As the JDK sees it.
   *
   * @throws IllegalStateException when the JDK cannot parse it, which may be the point of it
   */
  public X509Certificate x509() {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der()));
    } catch (CertificateException e) {
      throw new IllegalStateException("the JDK cannot parse " + subject(), e);
    }
  }

  /** SHA-256 of the DER bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The subject's name, most significant part first, as in {@code O=Example,CN=Root}. */
  public String subject() {
    return holder.getSubject().toString();
  }
}
