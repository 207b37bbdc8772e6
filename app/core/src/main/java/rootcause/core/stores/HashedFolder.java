package rootcause.core.stores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.x509.Certificate;

/**
 * A folder in which OpenSSL finds a certificate by name: {@code <hash of the subject>.<n>}, n from
 * 0 until one is missing (crypto/x509/by_dir.c of 3.0, get_cert_by_subject).
 */
final class HashedFolder {
  /** How many entries of a folder are looked at. */
  static final int MOST = 100_000;

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})\\.([0-9]{1,4})");

  private final Machine machine;
  private final FileShelf shelf;
  private final List<StoredCertificate> certificates = new ArrayList<>();
  private final List<StoreProblem> problems = new ArrayList<>();
  private final Map<String, String> hashes = new HashMap<>();
  private int position;

  HashedFolder(Machine machine, FileShelf shelf) {
    this.machine = machine;
    this.shelf = shelf;
  }

  Contents read(Path folder) {
    return switch (machine.list(folder, MOST)) {
      case FolderRead.Missing _ ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.MISSING, null), new OpenSslView.Absent());
      case FolderRead.Unreadable(_, String reason) ->
          Contents.none(
              StoreProblem.whole(StoreProblem.Kind.UNREADABLE, reason), new OpenSslView.Loads(0));
      case FolderRead.Entries(_, List<String> names, boolean cut) -> entries(folder, names, cut);
    };
  }

  private Contents entries(Path folder, List<String> names, boolean cut) {
    if (cut) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.CUT, String.valueOf(MOST)));
    }
    Map<String, SortedMap<Integer, String>> links = new TreeMap<>();
    for (String name : names) {
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches()) {
        links
            .computeIfAbsent(matcher.group(1), _ -> new TreeMap<>())
            .put(Integer.valueOf(matcher.group(2)), name);
      }
    }
    if (links.isEmpty()) {
      return unhashed(folder, names);
    }
    links.forEach((hash, numbered) -> asked(folder, hash, numbered));
    return new Contents(certificates, problems, loads(), null);
  }

  /** What OpenSSL gets when it asks for one hash. */
  private void asked(Path folder, String hash, SortedMap<Integer, String> numbered) {
    int expected = 0;
    for (Map.Entry<Integer, String> entry : numbered.entrySet()) {
      String name = entry.getValue();
      FileFacts facts = machine.look(folder.resolve(name));
      boolean reached = entry.getKey() == expected;
      if (facts instanceof FileFacts.Missing) {
        problems.add(StoreProblem.whole(StoreProblem.Kind.BROKEN_LINK, null).in(name));
        continue;
      }
      if (reached) {
        expected++;
      } else {
        problems.add(StoreProblem.whole(StoreProblem.Kind.GAP, null).in(name));
      }
      take(shelf.file(facts), name, hash, reached);
    }
  }

  private void take(Contents file, String name, String hash, boolean reached) {
    file.problems().forEach(problem -> problems.add(problem.in(name)));
    for (StoredCertificate entry : file.certificates()) {
      String own = hash(entry);
      if (!own.equals(hash)) {
        problems.add(
            new StoreProblem(
                StoreProblem.Kind.WRONG_HASH, own, entry.position(), entry.line(), name));
      }
      position++;
      certificates.add(
          entry.in(name, position).inForce(entry.effective() && reached && own.equals(hash)));
    }
  }

  /** Nothing counts here, but a person wants to know what lies here. */
  private Contents unhashed(Path folder, List<String> names) {
    if (!names.isEmpty()) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.NO_HASH_LINKS, null));
    }
    PlainFolder plain = new PlainFolder(machine, shelf, false);
    Contents found = plain.read(folder);
    List<StoreProblem> all = new ArrayList<>(problems);
    all.addAll(found.problems());
    return new Contents(
        found.certificates().stream().map(entry -> entry.inForce(false)).toList(),
        all,
        new OpenSslView.Loads(0),
        null);
  }

  private OpenSslView loads() {
    return new OpenSslView.Loads(
        (int)
            certificates.stream()
                .filter(StoredCertificate::effective)
                .map(StoredCertificate::certificate)
                .distinct()
                .count());
  }

  private String hash(StoredCertificate entry) {
    Certificate read = entry.read();
    return read == null
        ? ""
        : hashes.computeIfAbsent(
            entry.certificate().fingerprint().hex(),
            _ -> read.subject().canonical().directoryHash());
  }
}
