package rootcause.core.survey.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.text.Sentence;

/** Collects the places that exist on a machine. */
final class Places {
  private static final int MOST = 1_000;

  private final Machine machine;
  private final List<StorePlace> found = new ArrayList<>();

  Places(Machine machine) {
    this.machine = machine;
  }

  Machine machine() {
    return machine;
  }

  List<StorePlace> found() {
    return found;
  }

  /** Adds a place if something is there. */
  void add(StoreKind kind, StorePlace.Form form, Path path, String reader) {
    if (!(machine.look(path) instanceof FileFacts.Missing)) {
      found.add(new StorePlace(kind, form, path, List.of(Sentence.of("stores.reader." + reader))));
    }
  }

  /** Adds a place if something is there. */
  void add(StoreKind kind, StorePlace.Form form, String path, String reader) {
    add(kind, form, machine.path(path), reader);
  }

  /** Adds a store of the operating system by its name. */
  void ask(StoreKind kind, String name, String reader) {
    found.add(
        new StorePlace(
            kind,
            StorePlace.Form.NATIVE,
            machine.path(name),
            List.of(Sentence.of("stores.reader." + reader))));
  }

  /** The folders within a folder; none when it is not there. */
  List<Path> within(Path folder) {
    return machine.list(folder, MOST) instanceof FolderRead.Entries entries
        ? entries.names().stream().map(folder::resolve).toList()
        : List.of();
  }
}
