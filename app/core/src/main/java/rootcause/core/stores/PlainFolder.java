package rootcause.core.stores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/** A folder of certificate files, every one of which counts, whatever its format. */
final class PlainFolder {
  private static final int MOST_FILES = 5_000;
  private static final int DEPTH = 4;
  private static final Set<String> ENDINGS =
      Set.of("pem", "crt", "cer", "cert", "der", "p7b", "p7c", "p11-kit");

  private final Machine machine;
  private final FileShelf shelf;
  private final boolean onlyCrt;
  private final List<StoredCertificate> certificates = new ArrayList<>();
  private final List<StoreProblem> problems = new ArrayList<>();
  private int files;

  /**
   * Reads with this machine.
   *
   * @param onlyCrt whether only names in {@code .crt} count, as update-ca-certificates(8) takes
   *     them
   */
  PlainFolder(Machine machine, FileShelf shelf, boolean onlyCrt) {
    this.machine = machine;
    this.shelf = shelf;
    this.onlyCrt = onlyCrt;
  }

  Contents read(Path folder) {
    switch (machine.list(folder, HashedFolder.MOST)) {
      case FolderRead.Missing _ -> {
        return Contents.none(
            StoreProblem.whole(StoreProblem.Kind.MISSING, null), new OpenSslView.Absent());
      }
      case FolderRead.Unreadable(_, String reason) -> {
        return Contents.none(
            StoreProblem.whole(StoreProblem.Kind.UNREADABLE, reason), new OpenSslView.Foreign());
      }
      case FolderRead.Entries entries -> walk(folder, "", entries, 1);
    }
    return new Contents(certificates, problems, new OpenSslView.Foreign(), null);
  }

  private void walk(Path folder, String prefix, FolderRead.Entries entries, int depth) {
    if (entries.cut()) {
      cut(HashedFolder.MOST);
    }
    for (String name : entries.names()) {
      switch (machine.look(folder.resolve(name))) {
        case FileFacts.Missing _ ->
            problems.add(StoreProblem.whole(StoreProblem.Kind.BROKEN_LINK, null).in(prefix + name));
        case FileFacts.Hidden(_, String reason) ->
            problems.add(
                StoreProblem.whole(StoreProblem.Kind.UNREADABLE, reason).in(prefix + name));
        case FileFacts.Present present -> {
          if (present.kind() == FileFacts.Kind.FOLDER) {
            if (depth < DEPTH
                && machine.list(present.path(), MOST_FILES) instanceof FolderRead.Entries below) {
              walk(present.path(), prefix + name + "/", below, depth + 1);
            }
          } else if (ENDINGS.contains(ending(name))) {
            file(present, prefix + name);
          }
        }
      }
    }
  }

  private void file(FileFacts.Present present, String name) {
    files++;
    if (files > MOST_FILES) {
      if (files == MOST_FILES + 1) {
        cut(MOST_FILES);
      }
      return;
    }
    if (onlyCrt && !name.endsWith(".crt")) {
      problems.add(StoreProblem.whole(StoreProblem.Kind.WRONG_ENDING, null).in(name));
    }
    Contents contents =
        ending(name).equals("p11-kit")
            ? P11KitFile.read(machine.read(present.path(), FileShelf.LIMIT))
            : shelf.file(present);
    for (StoreProblem problem : contents.problems()) {
      if (problem.kind() != StoreProblem.Kind.DER && problem.kind() != StoreProblem.Kind.PKCS7) {
        problems.add(problem.in(name));
      }
    }
    boolean counts = !onlyCrt || name.endsWith(".crt");
    for (StoredCertificate entry : contents.certificates()) {
      certificates.add(entry.in(name, certificates.size() + 1).inForce(counts));
    }
  }

  private void cut(int most) {
    problems.add(StoreProblem.whole(StoreProblem.Kind.CUT, String.valueOf(most)));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
