package rootcause.core.stores;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rootcause.core.model.EncodedCertificate;

/**
 * The stores of Windows and macOS through the JDK's own providers (SunMSCAPI, Apple). They list the
 * ROOT store, not CA and Disallowed, nor roots that Windows fetches when they are wanted.
 */
final class JdkCertificates implements NativeCertificates {
  @Override
  public Listing list(String name) {
    try {
      KeyStore store = KeyStore.getInstance(name);
      store.load(null, null);
      Map<String, EncodedCertificate> found = new LinkedHashMap<>();
      for (String alias : java.util.Collections.list(store.aliases())) {
        Certificate certificate = store.getCertificate(alias);
        if (certificate != null) {
          found.put(alias, EncodedCertificate.of(certificate.getEncoded()));
        }
      }
      return new Listing.Found(found, missing(name));
    } catch (GeneralSecurityException | IOException e) {
      return new Listing.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> missing(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("windows")
        ? List.of("the stores CA and Disallowed, and roots that Windows fetches on demand")
        : List.of("trust settings of single certificates");
  }
}
