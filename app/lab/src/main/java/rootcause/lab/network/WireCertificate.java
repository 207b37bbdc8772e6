package rootcause.lab.network;

import java.math.BigInteger;
import java.security.Principal;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Bytes dressed as a certificate, so that the JDK's TLS sends them as they are. Nothing is parsed:
 * the only facts it has are the bytes and the key.
 */
final class WireCertificate extends X509Certificate {
  private static final long serialVersionUID = 1L;

  private final byte[] der;
  private final PublicKey key;

  WireCertificate(byte[] der, PublicKey key) {
    this.der = der.clone();
    this.key = key;
  }

  @Override
  public byte[] getEncoded() {
    return der.clone();
  }

  @Override
  public PublicKey getPublicKey() {
    return key;
  }

  @Override
  public String toString() {
    return "WireCertificate[" + der.length + " bytes]";
  }

  @Override
  public void verify(PublicKey by) {}

  @Override
  public void verify(PublicKey by, String provider) {}

  @Override
  public void checkValidity() {}

  @Override
  public void checkValidity(Date date) {}

  @Override
  public int getVersion() {
    return 3;
  }

  @Override
  public BigInteger getSerialNumber() {
    return BigInteger.ONE;
  }

  @Override
  @SuppressWarnings("deprecation")
  public Principal getIssuerDN() {
    return getIssuerX500Principal();
  }

  @Override
  @SuppressWarnings("deprecation")
  public Principal getSubjectDN() {
    return getSubjectX500Principal();
  }

  @Override
  public X500Principal getIssuerX500Principal() {
    return new X500Principal("CN=on the wire");
  }

  @Override
  public X500Principal getSubjectX500Principal() {
    return getIssuerX500Principal();
  }

  @Override
  public Date getNotBefore() {
    return Date.from(Instant.EPOCH);
  }

  @Override
  public Date getNotAfter() {
    return Date.from(Instant.parse("9999-12-31T23:59:59Z"));
  }

  @Override
  public byte[] getTBSCertificate() {
    return new byte[0];
  }

  @Override
  public byte[] getSignature() {
    return new byte[0];
  }

  @Override
  public String getSigAlgName() {
    return "none";
  }

  @Override
  public String getSigAlgOID() {
    return "0.0";
  }

  @Override
  public byte[] getSigAlgParams() {
    return new byte[0];
  }

  @Override
  public boolean @Nullable [] getIssuerUniqueID() {
    return null;
  }

  @Override
  public boolean @Nullable [] getSubjectUniqueID() {
    return null;
  }

  @Override
  public boolean @Nullable [] getKeyUsage() {
    return null;
  }

  @Override
  public int getBasicConstraints() {
    return -1;
  }

  @Override
  public boolean hasUnsupportedCriticalExtension() {
    return false;
  }

  @Override
  public Set<String> getCriticalExtensionOIDs() {
    return Set.of();
  }

  @Override
  public Set<String> getNonCriticalExtensionOIDs() {
    return Set.of();
  }

  @Override
  public byte @Nullable [] getExtensionValue(String oid) {
    return null;
  }
}
