package rootcause.core.stores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import rootcause.core.model.EncodedCertificate;

/** The certificates of a PKCS #7 message without content, as Windows exports them: RFC 5652. */
final class Pkcs7 {
  private Pkcs7() {}

  /** The certificates in it; none when it is no such message. */
  static List<EncodedCertificate> certificates(byte[] bytes) {
    List<EncodedCertificate> found = new ArrayList<>();
    try {
      for (X509CertificateHolder holder :
          new CMSSignedData(bytes).getCertificates().getMatches(null)) {
        found.add(EncodedCertificate.of(holder.getEncoded()));
      }
    } catch (CMSException | IOException | RuntimeException e) {
      return List.of();
    }
    return found;
  }
}
