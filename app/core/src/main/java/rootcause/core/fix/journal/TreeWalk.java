package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/** Walks what a command touches. */
final class TreeWalk {
  private static final long LARGEST_FILE = 64L << 20;
  private static final int MOST_ENTRIES = 50_000;
  private static final int DEEPEST = 40;
  private static final String CACHE = "__pycache__";

  private final Machine machine;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  private TreeWalk(Machine machine) {
    this.machine = machine;
  }

  /** Everything that the groups name, {@code __pycache__} included, outermost folders first. */
  static TreeWalk of(Machine machine, List<Step.Group> groups) throws Unreadable {
    TreeWalk walk = new TreeWalk(machine);
    for (Step.Group group : groups) {
      Path folder = machine.path(group.folder());
      Pattern names = Pattern.compile(group.names());
      for (String name : walk.names(folder)) {
        if (names.matcher(name).matches()) {
          walk.add(folder.resolve(name), 0);
        }
      }
    }
    return walk;
  }

  List<Path> files() {
    return files;
  }

  List<Path> folders() {
    return folders;
  }

  /** What counts of it: hashes and modes, without caches. */
  Tree tree() throws Unreadable {
    List<Tree.File> counted = new ArrayList<>();
    for (Path file : files) {
      if (!cached(file)) {
        counted.add(
            new Tree.File(file.toString(), ContentHash.of(read(machine, file)).hex(), mode(file)));
      }
    }
    return new Tree(
        counted,
        folders.stream()
            .filter(f -> !cached(f))
            .map(f -> new Tree.Folder(f.toString(), mode(f)))
            .toList());
  }

  /** The content of a file that must be readable. */
  static byte[] read(Machine machine, Path file) throws Unreadable {
    if (machine.read(file, LARGEST_FILE) instanceof FileRead.Content content) {
      return content.bytes();
    }
    throw new Unreadable(file);
  }

  private void add(Path path, int depth) throws Unreadable {
    if (depth > DEEPEST || files.size() + folders.size() > MOST_ENTRIES) {
      throw new Unreadable(path);
    }
    switch (machine.look(path)) {
      case FileFacts.Missing missing -> {
        // a link that leads nowhere, or gone meanwhile
      }
      case FileFacts.Hidden hidden -> throw new Unreadable(path);
      case FileFacts.Present present -> {
        switch (present.kind()) {
          case FILE -> files.add(path);
          case OTHER -> throw new Unreadable(path);
          case FOLDER -> {
            folders.add(path);
            for (String name : names(path)) {
              add(path.resolve(name), depth + 1);
            }
          }
        }
      }
    }
  }

  private List<String> names(Path folder) throws Unreadable {
    return switch (machine.list(folder, MOST_ENTRIES)) {
      case FolderRead.Entries entries -> entries.names();
      case FolderRead.Missing missing -> List.of();
      case FolderRead.Unreadable unreadable -> throw new Unreadable(folder);
    };
  }

  private String mode(Path path) {
    return machine.mode(path).orElse("");
  }

  private static boolean cached(Path path) {
    for (Path part : path) {
      if (part.toString().equals(CACHE)) {
        return true;
      }
    }
    return false;
  }

  /** Something in the tree cannot be copied, so the command must not run. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path path;

    Unreadable(Path path) {
      super(path.toString());
      this.path = path;
    }

    Path path() {
      return path;
    }
  }
}
