package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.journal.Undone.ThreeVersions;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.Protection;
import rootcause.core.text.Sentence;

/** Takes an entry back, to the byte; refuses when somebody changed a file since. */
public final class Undoing {
  private static final long LIMIT = 64L << 20;

  private final Machine machine;
  private final MachineWriter writer;
  private final Journal journal;

  /** On this machine; what changes goes through this writer. */
  public Undoing(Machine machine, MachineWriter writer) {
    this.machine = machine;
    this.writer = writer;
    this.journal = new Journal(machine, writer);
  }

  /** Takes the entry back, or does nothing. */
  public Undone undo(String id) {
    Optional<Entry.Recorded> recorded = journal.entry(id);
    if (recorded.isEmpty()) {
      return new Undone.Refused(Sentence.of("fix.no-such-entry", id), List.of());
    }
    if (recorded.get().state() == State.UNDONE) {
      return new Undone.AlreadySo(id);
    }
    try {
      Optional<MachineWriter.Hold> hold = journal.hold();
      if (hold.isEmpty()) {
        return new Undone.Refused(Sentence.of("fix.another-is-at-work"), List.of());
      }
      try (MachineWriter.Hold held = hold.get()) {
        return undo(recorded.get().entry(), recorded.get().state());
      }
    } catch (NotWritten e) {
      return new Undone.Refused(Sentence.of("fix.undo-refused", e.path(), e.reason()), List.of());
    } catch (TreeWalk.Unreadable e) {
      return new Undone.Refused(Sentence.of("fix.cannot-copy", e.path()), List.of());
    }
  }

  private Undone undo(Entry entry, State state) throws NotWritten, TreeWalk.Unreadable {
    List<ThreeVersions> changed = changedSince(entry);
    if (!changed.isEmpty()) {
      return new Undone.Refused(
          Sentence.of("fix.changed-since", changed.getFirst().path()), changed);
    }
    if (state == State.APPLIED) {
      Optional<String> tree = treeChangedSince(entry);
      if (tree.isPresent()) {
        return new Undone.Refused(Sentence.of("fix.changed-since", tree.get()), List.of());
      }
    }
    journal.mark(entry.id(), State.UNDOING);
    putBack(entry);
    journal.mark(entry.id(), State.UNDONE);
    return new Undone.Done(entry.id());
  }

  /** Makes old what is new, the last step first; what is old already is left alone. */
  void putBack(Entry entry) throws NotWritten, TreeWalk.Unreadable {
    for (int i = entry.steps().size() - 1; i >= 0; i--) {
      switch (entry.steps().get(i)) {
        case Step.OfFile file -> putBack(entry, i, file);
        case Step.OfCommand command -> {
          Optional<byte[]> archive = journal.content(entry.id(), "kept-" + i + ".zip");
          if (archive.isEmpty()) {
            throw new TreeWalk.Unreadable(journal.folder());
          }
          new KeptTree(machine, writer).putBack(command, archive.get());
        }
      }
    }
  }

  private void putBack(Entry entry, int number, Step.OfFile file)
      throws NotWritten, TreeWalk.Unreadable {
    Path path = machine.path(file.path());
    byte[] now = content(path);
    if (now != null && hash(now).equals(file.after()) && !file.after().equals(file.before())) {
      Expectation expected = Expectation.content(now);
      if (file.before() == null) {
        NotWritten.unlessDone(writer.delete(path, expected));
      } else {
        Optional<byte[]> before = journal.content(entry.id(), "before-" + number);
        if (before.isEmpty()) {
          throw new TreeWalk.Unreadable(journal.folder());
        }
        NotWritten.unlessDone(
            writer.replace(path, expected, before.get(), Protection.EVERYBODY_READS));
      }
    }
    for (String folder : file.madeFolders().reversed()) {
      Path made = machine.path(folder);
      boolean empty =
          machine.list(made, 1) instanceof FolderRead.Entries entries && entries.names().isEmpty();
      if (empty) {
        NotWritten.unlessDone(writer.deleteFolder(made));
      }
    }
  }

  /** Files that are neither what the fix found nor what it wrote. */
  List<ThreeVersions> changedSince(Entry entry) {
    List<ThreeVersions> changed = new ArrayList<>();
    for (int i = 0; i < entry.steps().size(); i++) {
      if (entry.steps().get(i) instanceof Step.OfFile file) {
        byte[] now = content(machine.path(file.path()));
        String hash = now == null ? null : hash(now);
        boolean old = hash == null ? file.before() == null : hash.equals(file.before());
        if (!old && !file.after().equals(hash)) {
          changed.add(
              new ThreeVersions(
                  file.path(),
                  journal.content(entry.id(), "before-" + i).orElse(null),
                  journal.content(entry.id(), "after-" + i).orElse(new byte[0]),
                  now));
        }
      }
    }
    return changed;
  }

  private Optional<String> treeChangedSince(Entry entry) throws TreeWalk.Unreadable {
    for (int i = 0; i < entry.steps().size(); i++) {
      if (entry.steps().get(i) instanceof Step.OfCommand command) {
        Optional<Tree> after = journal.tree(entry.id(), "tree-after-" + i);
        Tree now = TreeWalk.of(machine, command.groups()).tree();
        if (after.isEmpty() || !after.get().files().equals(now.files())) {
          return Optional.of(command.groups().getFirst().folder());
        }
      }
    }
    return Optional.empty();
  }

  private byte @Nullable [] content(Path path) {
    return machine.read(path, LIMIT) instanceof FileRead.Content content ? content.bytes() : null;
  }

  private static String hash(byte[] content) {
    return ContentHash.of(content).hex();
  }
}
