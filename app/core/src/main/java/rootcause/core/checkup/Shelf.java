package rootcause.core.checkup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.policy.TrustSource;
import rootcause.core.stores.Auxiliary;
import rootcause.core.stores.NativeCertificates;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.TrustAnchors;

/** The trust stores of one look at a machine: each is read once and keeps one id. */
final class Shelf {
  private final Machine machine;
  private final StoreReader reader;
  private final Map<Key, TrustStore> stores = new LinkedHashMap<>();
  private final Map<List<String>, TrustAnchors> anchors = new ConcurrentHashMap<>();

  /** Two names of one file are one store; a folder is another store than a file in it. */
  private record Key(Path real, StorePlace.Form form) {}

  Shelf(Machine machine, NativeCertificates natives) {
    this.machine = machine;
    this.reader = new StoreReader(machine, natives);
  }

  /**
   * Reads many stores at once; their ids follow the order of the places.
   *
   * @throws InterruptedException when the check-up was cancelled
   */
  void addAll(List<StorePlace> places) throws InterruptedException {
    List<TrustStore> read = Parallel.map(places, reader::read);
    read.forEach(store -> put(store.place(), () -> store));
  }

  /** Reads the store at a place, unless it is here already; then it has more readers. */
  TrustStore add(StorePlace place) {
    return put(place, () -> reader.read(place));
  }

  private synchronized TrustStore put(StorePlace place, Supplier<TrustStore> read) {
    Key key = key(place);
    TrustStore known = stores.get(key);
    TrustStore store =
        known == null
            ? read.get().named("s" + (stores.size() + 1))
            : at(known.place().alsoReadBy(place.readers()), known);
    stores.put(key, store);
    return store;
  }

  /** The store that a policy names. */
  TrustStore of(TrustSource source) {
    return add(place(source));
  }

  /** All, in the order of their ids. */
  synchronized List<TrustStore> all() {
    return List.copyOf(stores.values());
  }

  /** The store with this id. */
  Optional<TrustStore> find(String id) {
    return all().stream().filter(store -> store.id().equals(id)).findFirst();
  }

  /** What a context trusts that loads these sources. */
  TrustAnchors anchors(List<TrustSource> sources) {
    List<TrustStore> loaded = sources.stream().map(this::of).toList();
    return anchors.computeIfAbsent(
        loaded.stream().map(TrustStore::id).toList(), ids -> anchorsOf(loaded));
  }

  private static TrustAnchors anchorsOf(List<TrustStore> loaded) {
    List<Anchor> files = new ArrayList<>();
    List<rootcause.core.verdict.HashedFolder> folders = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (TrustStore store : loaded) {
      if (store.place().form() == StorePlace.Form.HASHED) {
        folders.add(new StoredFolder(store));
      } else {
        store.effective().forEach(entry -> files.add(anchor(store.id(), entry)));
      }
      if (store.problem(rootcause.core.stores.StoreProblem.Kind.MISSING).isPresent()) {
        absent.add(store.path().toString());
      }
    }
    return TrustAnchors.of(files, folders, absent);
  }

  /** An entry of a store as the judge takes it. */
  static Anchor anchor(String store, StoredCertificate entry) {
    Auxiliary auxiliary = entry.auxiliary();
    return Anchor.of(
            entry.certificate(),
            auxiliary == null ? new byte[0] : auxiliary.bytes(),
            store,
            entry.position() - 1)
        .reading(entry.read());
  }

  private Key key(StorePlace place) {
    if (place.form() == StorePlace.Form.NATIVE) {
      return new Key(place.path(), place.form());
    }
    Path path = machine.workingFolder().resolve(place.path()).normalize();
    Path real = machine.look(path) instanceof FileFacts.Present present ? present.real() : path;
    return new Key(real, place.form());
  }

  private static TrustStore at(StorePlace place, TrustStore store) {
    return new TrustStore(
        store.id(),
        place,
        store.real(),
        store.system(),
        store.certificates(),
        store.problems(),
        store.openssl(),
        store.readable(),
        store.writable(),
        store.release());
  }

  private StorePlace place(TrustSource source) {
    return switch (source) {
      case TrustSource.CaFile file ->
          new StorePlace(kind(file.role(), false), StorePlace.Form.FILE, file.path(), List.of());
      case TrustSource.HashedFolder folder ->
          new StorePlace(
              kind(folder.role(), true), StorePlace.Form.HASHED, folder.path(), List.of());
      case TrustSource.NativeStore store ->
          switch (store.kind()) {
            case WINDOWS_CHAIN_ENGINE, WINDOWS_SYSTEM_STORES ->
                named(StoreKind.WINDOWS, "Windows-ROOT");
            case MACOS_KEYCHAIN -> named(StoreKind.KEYCHAIN, "KeychainStore-ROOT");
          };
    };
  }

  private StorePlace named(StoreKind kind, String name) {
    return new StorePlace(kind, StorePlace.Form.NATIVE, machine.path(name), List.of());
  }

  private static StoreKind kind(TrustSource.Role role, boolean folder) {
    return switch (role) {
      case CERTIFI -> StoreKind.CERTIFI;
      case OPENSSL_FILE -> StoreKind.OPENSSL_FILE;
      case OPENSSL_FOLDER -> StoreKind.OPENSSL_DIRECTORY;
      case WELL_KNOWN_FILE -> StoreKind.OS_BUNDLE;
      case STANDALONE, SETTING, SYSTEM -> folder ? StoreKind.DIRECTORY : StoreKind.FILE;
    };
  }
}
