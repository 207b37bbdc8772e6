package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.fix.plan.Change;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.Protection;
import rootcause.core.text.Sentence;

/** Brings entries whose process died to a whole old or a whole new state. */
public final class Recovery {
  private static final long LIMIT = 64L << 20;
  private static final int MOST = 10_000;

  private final Machine machine;
  private final MachineWriter writer;
  private final Journal journal;
  private final Undoing undoing;

  /** On this machine; what changes goes through this writer. */
  public Recovery(Machine machine, MachineWriter writer) {
    this.machine = machine;
    this.writer = writer;
    this.journal = new Journal(machine, writer);
    this.undoing = new Undoing(machine, writer);
  }

  /** Whether an entry in this state stands between old and new. */
  static boolean unfinished(State state) {
    return switch (state) {
      case BEGUN, RUNNING, UNDOING -> true;
      case APPLIED, UNDONE -> false;
    };
  }

  /**
   * Looks through the journal; empty when nothing was unfinished, or another process is at work.
   */
  public List<Recovered> recover() {
    List<Entry.Recorded> unfinished =
        journal.entries().stream().filter(r -> unfinished(r.state())).toList();
    if (unfinished.isEmpty()) {
      return List.of();
    }
    try {
      Optional<MachineWriter.Hold> hold = journal.hold();
      if (hold.isEmpty()) {
        return List.of();
      }
      try (MachineWriter.Hold held = hold.get()) {
        return unfinished.stream().map(r -> recover(r.entry(), r.state())).toList();
      }
    } catch (NotWritten e) {
      return unfinished.stream().map(r -> failed(r.entry(), e)).toList();
    }
  }

  /** Runs the command of an interrupted entry again, to its end. */
  public Applied finish(String id) {
    Optional<Entry.Recorded> recorded = journal.entry(id);
    if (recorded.isEmpty() || recorded.get().state() != State.RUNNING) {
      return new Applied.Unchanged(Sentence.of("fix.no-such-entry", id));
    }
    Entry entry = recorded.get().entry();
    try {
      Optional<MachineWriter.Hold> hold = journal.hold();
      if (hold.isEmpty()) {
        return new Applied.Unchanged(Sentence.of("fix.another-is-at-work"));
      }
      try (MachineWriter.Hold held = hold.get()) {
        return finish(entry);
      }
    } catch (NotWritten e) {
      return new Applied.Halfway(id, Sentence.of("fix.refused", e.path(), e.reason()));
    } catch (TreeWalk.Unreadable e) {
      return new Applied.Halfway(id, Sentence.of("fix.cannot-copy", e.path()));
    } catch (CommandFailed e) {
      return new Applied.Halfway(id, e.why());
    }
  }

  private Applied finish(Entry entry) throws NotWritten, CommandFailed, TreeWalk.Unreadable {
    for (int i = 0; i < entry.steps().size(); i++) {
      switch (entry.steps().get(i)) {
        case Step.OfFile file -> finish(entry, i, file);
        case Step.OfCommand command -> finish(entry, i, command);
      }
    }
    journal.mark(entry.id(), State.APPLIED);
    return new Applied.Done(entry.id());
  }

  private void finish(Entry entry, int number, Step.OfFile file)
      throws NotWritten, TreeWalk.Unreadable {
    Path path = machine.path(file.path());
    Expectation now =
        machine.read(path, LIMIT) instanceof FileRead.Content content
            ? Expectation.content(content.bytes())
            : Expectation.absent();
    if (!now.equals(Expectation.content(new ContentHash(file.after())))) {
      byte[] after = kept(entry, "after-" + number);
      NotWritten.unlessDone(writer.replace(path, now, after, Protection.EVERYBODY_READS));
    }
  }

  private void finish(Entry entry, int number, Step.OfCommand step)
      throws NotWritten, CommandFailed, TreeWalk.Unreadable {
    // Half of a package may be there; the command needs the whole one to run.
    new KeptTree(machine, writer).putBack(step, kept(entry, "kept-" + number + ".zip"));
    CommandRun.run(
        machine,
        new Change.Command(
            step.arguments(),
            machine.environment().all(),
            machine.path(step.folder()),
            new Change.Touched(List.of())));
    journal.write(entry.id(), "tree-after-" + number, TreeWalk.of(machine, step.groups()).tree());
  }

  private byte[] kept(Entry entry, String name) throws TreeWalk.Unreadable {
    return journal
        .content(entry.id(), name)
        .orElseThrow(() -> new TreeWalk.Unreadable(journal.folder().resolve(name)));
  }

  private Recovered recover(Entry entry, State state) {
    if (state == State.RUNNING) {
      return new Recovered.Interrupted(entry);
    }
    try {
      sweep(entry);
      if (state == State.BEGUN && !entry.ranCommand() && allNew(entry)) {
        journal.mark(entry.id(), State.APPLIED);
        return new Recovered.Finished(entry);
      }
      List<String> foreign =
          undoing.changedSince(entry).stream().map(Undone.ThreeVersions::path).toList();
      undoing.putBack(entry);
      journal.mark(entry.id(), State.UNDONE);
      return foreign.isEmpty()
          ? new Recovered.PutBack(entry)
          : new Recovered.LeftAlone(entry, foreign);
    } catch (NotWritten e) {
      return failed(entry, e);
    } catch (TreeWalk.Unreadable e) {
      return new Recovered.Failed(entry, String.valueOf(e.path()), "cannot be read");
    }
  }

  private boolean allNew(Entry entry) {
    for (Step step : entry.steps()) {
      if (step instanceof Step.OfFile file) {
        boolean fresh =
            machine.read(machine.path(file.path()), LIMIT) instanceof FileRead.Content now
                && ContentHash.of(now.bytes()).hex().equals(file.after());
        if (!fresh) {
          return false;
        }
      }
    }
    return true;
  }

  /** Deletes the temporary files that the dead process left beside its targets. */
  private void sweep(Entry entry) throws NotWritten {
    List<Path> targets = new ArrayList<>();
    for (Step step : entry.steps()) {
      if (step instanceof Step.OfFile file) {
        targets.add(machine.path(file.path()));
      }
    }
    Path own = journal.folder().resolve("journal").resolve(entry.id());
    targets.add(own.resolve("state"));
    for (Path target : targets) {
      Pattern left =
          Pattern.compile(
              "\\."
                  + Pattern.quote(String.valueOf(target.getFileName()))
                  + "\\.rootcause-[0-9a-f]{16}");
      if (target.getParent() != null
          && machine.list(target.getParent(), MOST) instanceof FolderRead.Entries entries) {
        for (String name : entries.names()) {
          Path file = target.resolveSibling(name);
          if (left.matcher(name).matches()
              && machine.read(file, LIMIT) instanceof FileRead.Content content) {
            NotWritten.unlessDone(writer.delete(file, Expectation.content(content.bytes())));
          }
        }
      }
    }
  }

  private static Recovered failed(Entry entry, NotWritten e) {
    return new Recovered.Failed(entry, String.valueOf(e.path()), e.reason());
  }
}
