package rootcause.core.stores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;

/**
 * Reads trust stores. One reader serves one look at a machine: what it has read once it does not
 * read again. Safe for use by several threads.
 */
public final class StoreReader {
  private final Machine machine;
  private final NativeCertificates natives;
  private final FileShelf shelf;

  /**
   * A reader for this machine.
   *
   * @param natives how its own stores are asked
   */
  public StoreReader(Machine machine, NativeCertificates natives) {
    this.machine = machine;
    this.natives = natives;
    this.shelf = new FileShelf(machine);
  }

  /** Reads one store, with nothing remembered; stores of Windows and macOS cannot be asked so. */
  public static TrustStore read(Machine machine, StorePlace place) {
    return new StoreReader(machine, NativeCertificates.none()).read(place);
  }

  /** Reads the store at this place; never throws, what is wrong stands in the store. */
  public TrustStore read(StorePlace place) {
    if (place.form() == StorePlace.Form.NATIVE) {
      return nativeStore(place);
    }
    Path path = machine.workingFolder().resolve(place.path());
    FileFacts facts = machine.look(path);
    Contents contents = contents(place, path, facts);
    Path real = facts instanceof FileFacts.Present present ? present.real() : path;
    return new TrustStore(
        "",
        place,
        real,
        false,
        contents.certificates(),
        contents.problems(),
        contents.openssl(),
        facts instanceof FileFacts.Present present && present.readable(),
        facts instanceof FileFacts.Present other && other.writable(),
        release(place, real, contents.file()));
  }

  /** How many different contents were parsed so far. */
  public int parses() {
    return shelf.parses();
  }

  private Contents contents(StorePlace place, Path path, FileFacts facts) {
    boolean folder =
        facts instanceof FileFacts.Present present && present.kind() == FileFacts.Kind.FOLDER;
    return switch (place.form()) {
      case FILE -> folder ? new HashedFolder(machine, shelf).read(path) : shelf.file(facts);
      case HASHED -> new HashedFolder(machine, shelf).read(path);
      case PLAIN ->
          folder ? new PlainFolder(machine, shelf, false).read(path) : anyone(path, facts);
      case CRT_ONLY -> new PlainFolder(machine, shelf, true).read(path);
      case BLOCKLIST -> refused(new PlainFolder(machine, shelf, false).read(path));
      case JAVA -> JavaKeyStore.read(machine.read(path, FileShelf.LIMIT));
      case NSS -> new NssDatabase(machine).read(path, facts);
      case NATIVE -> throw new IllegalStateException("has no path");
    };
  }

  /** A single file that anybody may read in any format. */
  private Contents anyone(Path path, FileFacts facts) {
    if (path.toString().endsWith(".p11-kit")) {
      return P11KitFile.read(machine.read(path, FileShelf.LIMIT));
    }
    Contents file = shelf.file(facts);
    return new Contents(
        file.certificates().stream().map(entry -> entry.inForce(true)).toList(),
        file.problems(),
        file.openssl(),
        file.file());
  }

  private static Contents refused(Contents blocked) {
    return new Contents(
        blocked.certificates().stream().map(StoredCertificate::refused).toList(),
        blocked.problems(),
        blocked.openssl(),
        blocked.file());
  }

  private Release release(StorePlace place, Path real, @Nullable FileContent file) {
    return place.kind() == StoreKind.CERTIFI && file != null
        ? PackageRelease.of(machine, real, file.hash())
        : Release.UNKNOWN;
  }

  private TrustStore nativeStore(StorePlace place) {
    List<StoredCertificate> certificates = new ArrayList<>();
    List<StoreProblem> problems = new ArrayList<>();
    boolean readable = false;
    switch (natives.list(place.path().toString())) {
      case NativeCertificates.Listing.Refused(String reason) ->
          problems.add(StoreProblem.whole(StoreProblem.Kind.UNREADABLE, reason));
      case NativeCertificates.Listing.Found(var found, List<String> missing) -> {
        readable = true;
        found.forEach(
            (alias, certificate) ->
                certificates.add(
                    new StoredCertificate(
                        certificate, null, null, certificates.size() + 1, 0, alias, true, false)));
        missing.forEach(what -> problems.add(StoreProblem.whole(StoreProblem.Kind.PARTIAL, what)));
      }
    }
    return new TrustStore(
        "",
        place,
        place.path(),
        false,
        certificates,
        problems,
        new OpenSslView.Foreign(),
        readable,
        false,
        Release.UNKNOWN);
  }
}
