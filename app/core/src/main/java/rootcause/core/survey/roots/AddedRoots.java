package rootcause.core.survey.roots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rootcause.core.machine.Machine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.Release;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/**
 * The roots that somebody added to a machine: in a store of the operating system, and not one of
 * the web's. On most machines these are the company's, an antivirus program's or a developer's.
 */
public final class AddedRoots {
  /** The keychain of macOS itself, as the JDK calls it: Apple's roots. */
  private static final String APPLES = "KeychainStore-ROOT";

  private final Machine machine;
  private final List<TrustStore> stores;
  private final Set<Fingerprint> released = new HashSet<>();

  private AddedRoots(Machine machine, List<TrustStore> stores) {
    this.machine = machine;
    this.stores = stores;
    stores.stream()
        .filter(store -> store.kind() == StoreKind.CERTIFI)
        .filter(store -> store.release() == Release.AS_RELEASED)
        .forEach(store -> released.addAll(store.trusted()));
  }

  /**
   * All of them, in the order in which the stores hold them.
   *
   * @param stores every store of this machine, with ids
   */
  public static List<AddedRoot> of(Machine machine, List<TrustStore> stores) {
    return new AddedRoots(machine, stores).all();
  }

  private List<AddedRoot> all() {
    Map<EncodedCertificate, List<String>> holders = new LinkedHashMap<>();
    for (TrustStore store : stores) {
      if (isSystem(store)) {
        for (StoredCertificate entry : store.effective()) {
          EncodedCertificate root = entry.certificate();
          if (!entry.distrusted() && !isPublic(root.fingerprint())) {
            List<String> ids = holders.computeIfAbsent(root, r -> new ArrayList<>());
            if (!ids.contains(store.id())) {
              ids.add(store.id());
            }
          }
        }
      }
    }
    List<AddedRoot> roots = new ArrayList<>();
    if (!holders.isEmpty()) {
      Tracks tracks = Tracks.of(machine, stores);
      holders.forEach((root, ids) -> added(root, ids, tracks).ifPresent(roots::add));
    }
    return roots;
  }

  private boolean isPublic(Fingerprint root) {
    return PublicRoots.hold(root) || released.contains(root);
  }

  private static boolean isSystem(TrustStore store) {
    return switch (store.kind()) {
      case OS_BUNDLE, OS_DIRECTORY, WINDOWS -> true;
      case KEYCHAIN -> !store.path().toString().equals(APPLES);
      case CERTIFI, OPENSSL_FILE, OPENSSL_DIRECTORY, FILE, DIRECTORY, P11_KIT -> false;
      case CONDA, HOMEBREW, JAVA, NSS, MERGED -> false;
    };
  }

  private Optional<AddedRoot> added(EncodedCertificate root, List<String> ids, Tracks tracks) {
    Optional<Certificate> read =
        CertificateReader.read(root, OpenSslLine.V3_0) instanceof ReadResult.Parsed parsed
            ? Optional.of(parsed.certificate())
            : Optional.empty();
    String subject = read.map(certificate -> certificate.subject().display()).orElse("");
    if (tracks.cameWithTheSystem(root, subject)
        || (tracks.holdsMoreThanRoots() && !read.filter(Certificate::isSelfIssued).isPresent())) {
      return Optional.empty();
    }
    Optional<KnownSigner> signer = KnownSigner.of(subject);
    Optional<Trace> trace =
        signer
            .filter(known -> known.product().equals("mkcert"))
            .flatMap(known -> MkcertRoot.file(machine, root.fingerprint()))
            .map(file -> new Trace(RootOrigin.USER, file))
            .or(() -> tracks.of(root));
    return Optional.of(
        new AddedRoot(
            root,
            subject,
            ids,
            trace.map(Trace::origin).orElse(RootOrigin.UNKNOWN),
            trace.map(Trace::where).orElse(null),
            signer.orElse(null)));
  }
}
