package rootcause.core.stores;

import java.io.IOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Pem;

/** Revocation lists with an entry, extensions of it and of the whole. */
final class RevocationLists {
  private RevocationLists() {}

  static String pem(Authority issuer) {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    Date later = Date.from(now.plus(7, ChronoUnit.DAYS));
    try {
      X509v2CRLBuilder list =
          new X509v2CRLBuilder(issuer.certificate().holder().getSubject(), Date.from(now))
              .setNextUpdate(later)
              .addCRLEntry(BigInteger.TEN, Date.from(now), CRLReason.keyCompromise)
              .addExtension(
                  Extension.authorityKeyIdentifier,
                  false,
                  new JcaX509ExtensionUtils()
                      .createAuthorityKeyIdentifier(issuer.certificate().holder()));
      return Pem.block(
          "X509 CRL",
          list.build(
                  new JcaContentSignerBuilder("SHA256withECDSA")
                      .build(issuer.certificate().keys().getPrivate()))
              .getEncoded());
    } catch (IOException | OperatorCreationException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
