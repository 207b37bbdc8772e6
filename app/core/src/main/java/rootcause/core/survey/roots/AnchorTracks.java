package rootcause.core.survey.roots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;

/**
 * Folders from which a distribution makes its list: update-ca-certificates(8), update-ca-trust(8).
 * Those below {@code /usr/share} belong to packages, the others to the administrator.
 */
final class AnchorTracks implements Tracks {
  private static final List<String> ADMINISTRATOR =
      List.of("/usr/local/share/ca-certificates", "/etc/pki/", "/etc/ca-certificates/");
  private static final List<String> PACKAGE = List.of("/usr/share/");

  private final Map<Fingerprint, Trace> traces = new HashMap<>();

  AnchorTracks(Machine machine, List<TrustStore> stores) {
    for (TrustStore store : stores) {
      switch (store.place().form()) {
        case PLAIN, CRT_ONLY -> store.effective().forEach(entry -> note(store, entry));
        case HASHED -> store.effective().forEach(entry -> lies(machine, store, entry));
        case FILE, BLOCKLIST, JAVA, NSS, NATIVE -> {
          // these are made from the folders, or are not the system's
        }
      }
    }
  }

  @Override
  public Optional<Trace> of(EncodedCertificate root) {
    return Optional.ofNullable(traces.get(root.fingerprint()));
  }

  /** Distributions ship Mozilla's list, perhaps a newer one than ours. */
  @Override
  public boolean cameWithTheSystem(EncodedCertificate root, String subject) {
    return of(root)
        .filter(trace -> trace.origin() == RootOrigin.PACKAGE)
        .filter(trace -> trace.where().contains("mozilla") || trace.where().contains(".p11-kit"))
        .isPresent();
  }

  @Override
  public boolean holdsMoreThanRoots() {
    return false;
  }

  private void note(TrustStore store, StoredCertificate entry) {
    String folder = store.path().toString();
    RootOrigin origin =
        starts(folder, ADMINISTRATOR)
            ? RootOrigin.ADMINISTRATOR
            : starts(folder, PACKAGE) ? RootOrigin.PACKAGE : RootOrigin.UNKNOWN;
    String where =
        entry.entry().isEmpty() ? folder : store.path().resolve(entry.entry()).toString();
    traces.merge(
        entry.certificate().fingerprint(),
        new Trace(origin, where),
        // What an administrator added again, the package alone did not bring.
        (one, other) -> one.origin() == RootOrigin.ADMINISTRATOR ? one : other);
  }

  /** The file behind a link named by a hash; it tells nothing of who put it there. */
  private void lies(Machine machine, TrustStore store, StoredCertificate entry) {
    if (store.kind() == StoreKind.OS_DIRECTORY
        && machine.look(store.path().resolve(entry.entry())) instanceof FileFacts.Present present) {
      traces.putIfAbsent(
          entry.certificate().fingerprint(),
          new Trace(RootOrigin.UNKNOWN, present.real().toString()));
    }
  }

  private static boolean starts(String folder, List<String> places) {
    return places.stream().anyMatch(folder::startsWith);
  }
}
