package rootcause.core.stores;

import java.util.List;
import java.util.Map;
import rootcause.core.model.EncodedCertificate;

/** Asks the operating system for one of its own stores. */
public interface NativeCertificates {
  /** The answer. */
  sealed interface Listing {
    /**
     * The certificates by their alias.
     *
     * @param missing what cannot be listed this way, in words of ours; empty when all is here
     */
    record Found(Map<String, EncodedCertificate> certificates, List<String> missing)
        implements Listing {}

    /** It cannot be asked. */
    record Refused(String reason) implements Listing {}
  }

  /** Lists the store with this name, such as {@code Windows-ROOT}. */
  Listing list(String name);

  /** A system without such stores, as every Linux is. */
  static NativeCertificates none() {
    return name -> new Listing.Refused("this system has no store of that name");
  }

  /** The stores of the system that this process runs on, as the JDK lists them. */
  static NativeCertificates ofThisSystem() {
    return new JdkCertificates();
  }
}
