package rootcause.core.fix;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import rootcause.core.model.EncodedCertificate;

/** Certificates for tests of bundles. */
public final class MintedRoots {
  private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));
  private static final Date TO = Date.from(Instant.parse("2040-01-01T00:00:00Z"));

  private MintedRoots() {}

  /** A root and an authority that it signed. */
  public record Pair(EncodedCertificate root, EncodedCertificate issuing) {}

  /** A root and an authority that it signed. */
  public static Pair rootAndIssuing(String name) {
    KeyPair key = key();
    return new Pair(mint(name, name, key, key, true), mint("CN=Issuing", name, key(), key, true));
  }

  /** A certification authority's own root. */
  public static EncodedCertificate root(String name) {
    KeyPair key = key();
    return mint(name, name, key, key, true);
  }

  /** An authority that another one signed. */
  public static EncodedCertificate intermediate(String name, String issuer) {
    return mint(name, issuer, key(), key(), true);
  }

  /** A server's certificate that signed itself. */
  public static EncodedCertificate selfSignedLeaf(String name) {
    KeyPair key = key();
    return mint(name, name, key, key, false);
  }

  private static EncodedCertificate mint(
      String subject, String issuer, KeyPair key, KeyPair signer, boolean authority) {
    try {
      return EncodedCertificate.of(
          new JcaX509v3CertificateBuilder(
                  new X500Name(issuer),
                  BigInteger.valueOf(subject.hashCode()).abs(),
                  FROM,
                  TO,
                  new X500Name(subject),
                  key.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))
              .getEncoded());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
