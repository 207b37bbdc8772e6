package rootcause.core.fix;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;

/**
 * All paths below a folder with bytes and mode, as one value; without times, caches and our own
 * journal.
 */
public record Image(Map<String, String> entries) {
  /** What is below this folder now. */
  public static Image of(Machine machine, Path folder) {
    TreeMap<String, String> entries = new TreeMap<>();
    walk(machine, folder, entries);
    // The folders above the journal come with the first entry and stay.
    for (String ours : new String[] {".local/state/rootcause", ".local/state", ".local"}) {
      Path path = folder.resolve(ours);
      boolean inside =
          entries.keySet().stream()
              .anyMatch(p -> p.startsWith(path + "/") && !p.startsWith(path + "/state"));
      if (!inside) {
        entries.remove(path.toString());
      }
    }
    return new Image(entries);
  }

  /** The same with the modes of another image, where a machine has none to tell. */
  public Image withModesOf(Image other) {
    TreeMap<String, String> same = new TreeMap<>();
    entries.forEach(
        (path, text) -> {
          String[] here = text.split(" ", -1);
          String[] there = other.entries.getOrDefault(path, "? ?").split(" ", -1);
          same.put(path, here[0] + " " + (here[1].isEmpty() ? there[1] : here[1]));
        });
    return new Image(same);
  }

  private static void walk(Machine machine, Path folder, Map<String, String> entries) {
    if (!(machine.list(folder, 100_000) instanceof FolderRead.Entries names)) {
      throw new AssertionError("cannot list " + folder);
    }
    for (String name : names.names()) {
      Path path = folder.resolve(name);
      if (name.equals("__pycache__") || path.endsWith(".local/state/rootcause")) {
        continue;
      }
      String mode = machine.mode(path).orElse("");
      if (machine.look(path) instanceof FileFacts.Present present
          && present.kind() == FileFacts.Kind.FOLDER) {
        entries.put(path.toString(), "folder " + mode);
        walk(machine, path, entries);
      } else if (machine.read(path, 1L << 30) instanceof FileRead.Content content) {
        entries.put(path.toString(), ContentHash.of(content.bytes()) + " " + mode);
      } else {
        entries.put(path.toString(), "other");
      }
    }
  }
}
