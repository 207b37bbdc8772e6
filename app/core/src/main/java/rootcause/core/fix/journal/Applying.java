package rootcause.core.fix.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.Protection;
import rootcause.core.text.Sentence;

/**
 * Does a plan: look at the hashes, write the journal, make the changes in order. Preview runs the
 * same code over an overlay.
 */
public final class Applying {
  private static final long LIMIT = 64L << 20;

  private final Machine machine;
  private final MachineWriter writer;
  private final Journal journal;

  /** On this machine; what changes goes through this writer. */
  public Applying(Machine machine, MachineWriter writer) {
    this.machine = machine;
    this.writer = writer;
    this.journal = new Journal(machine, writer);
  }

  /** Does the plan, or nothing. */
  public Applied apply(Plan plan) {
    if (alreadySo(plan)) {
      return new Applied.AlreadySo();
    }
    Optional<Path> changed = changedSincePlanned(plan);
    if (changed.isPresent()) {
      return new Applied.Unchanged(Sentence.of("fix.changed-since-preview", changed.get()));
    }
    try {
      Optional<MachineWriter.Hold> hold = journal.hold();
      if (hold.isEmpty()) {
        return new Applied.Unchanged(Sentence.of("fix.another-is-at-work"));
      }
      try (MachineWriter.Hold held = hold.get()) {
        journal.tidy();
        boolean unfinished =
            journal.entries().stream().map(Entry.Recorded::state).anyMatch(Recovery::unfinished);
        return unfinished
            ? new Applied.Unchanged(Sentence.of("fix.unfinished-entry"))
            : journalled(plan);
      }
    } catch (NotWritten e) {
      return unchanged(e);
    }
  }

  private Applied journalled(Plan plan) throws NotWritten {
    String id = journal.newFolder();
    Entry entry;
    try {
      entry = begin(id, plan);
    } catch (NotWritten e) {
      journal.purge(id);
      return unchanged(e);
    } catch (TreeWalk.Unreadable e) {
      journal.purge(id);
      return new Applied.Unchanged(Sentence.of("fix.cannot-copy", e.path()));
    }
    try {
      for (int i = 0; i < plan.changes().size(); i++) {
        make(entry, i, plan.changes().get(i));
      }
      journal.mark(id, State.APPLIED);
      return new Applied.Done(id);
    } catch (NotWritten e) {
      return goBack(entry, Sentence.of("fix.refused", e.path(), e.reason()));
    } catch (CommandFailed e) {
      return goBack(entry, e.why());
    }
  }

  /** Writes everything that going back needs, the state last. */
  private Entry begin(String id, Plan plan) throws NotWritten, TreeWalk.Unreadable {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < plan.changes().size(); i++) {
      switch (plan.changes().get(i)) {
        case Change.NewContent file -> steps.add(keep(id, i, file));
        case Change.Command command -> steps.add(keep(id, i, command));
      }
    }
    Entry entry =
        new Entry(
            id,
            plan.fix(),
            plan.title(),
            machine.clock().instant().toString(),
            machine.account().name(),
            steps);
    journal.write(entry);
    journal.mark(id, State.BEGUN);
    return entry;
  }

  private Step keep(String id, int number, Change.NewContent file) throws NotWritten {
    byte[] before = content(file.path());
    if (before != null) {
      journal.write(id, "before-" + number, before);
    }
    journal.write(id, "after-" + number, file.after());
    return new Step.OfFile(
        real(file.path()).toString(),
        before == null ? null : ContentHash.of(before).hex(),
        ContentHash.of(file.after()).hex(),
        missingFolders(file.path()).stream().map(Path::toString).toList());
  }

  private Step keep(String id, int number, Change.Command command)
      throws NotWritten, TreeWalk.Unreadable {
    List<Step.Group> groups =
        command.touches().groups().stream()
            .map(g -> new Step.Group(g.folder().toString(), g.names()))
            .toList();
    Tree tree = TreeWalk.of(machine, groups).tree();
    journal.write(id, "kept-" + number + ".zip", new KeptTree(machine, writer).archive(tree));
    return new Step.OfCommand(command.arguments(), command.folder().toString(), groups, tree);
  }

  private void make(Entry entry, int number, Change change) throws NotWritten, CommandFailed {
    switch (change) {
      case Change.NewContent file -> {
        for (Path folder : missingFolders(file.path())) {
          NotWritten.unlessDone(writer.createFolder(folder, protection(file)));
        }
        ContentHash before = file.before();
        Expectation expected = before == null ? Expectation.absent() : Expectation.content(before);
        NotWritten.unlessDone(
            writer.replace(file.path(), expected, file.after(), protection(file)));
      }
      case Change.Command command -> {
        journal.mark(entry.id(), State.RUNNING);
        CommandRun.run(machine, command);
        journal.write(entry.id(), "tree-after-" + number, treeAfter(entry, number));
      }
    }
  }

  private Tree treeAfter(Entry entry, int number) throws CommandFailed {
    try {
      Step.OfCommand step = (Step.OfCommand) entry.steps().get(number);
      return TreeWalk.of(machine, step.groups()).tree();
    } catch (TreeWalk.Unreadable e) {
      throw new CommandFailed(Sentence.of("fix.cannot-copy", e.path()));
    }
  }

  private Applied goBack(Entry entry, Sentence why) {
    try {
      try {
        new Undoing(machine, writer).putBack(entry);
      } catch (NotWritten full) {
        // On a full disk the new contents give their room to the old ones.
        journal.forgetNewContents(entry);
        new Undoing(machine, writer).putBack(entry);
      }
      journal.purge(entry.id());
      return new Applied.Unchanged(why);
    } catch (NotWritten | TreeWalk.Unreadable e) {
      return new Applied.Halfway(entry.id(), why);
    }
  }

  private boolean alreadySo(Plan plan) {
    for (Change change : plan.changes()) {
      switch (change) {
        case Change.NewContent file -> {
          byte[] now = content(file.path());
          if (now == null || !ContentHash.of(now).equals(ContentHash.of(file.after()))) {
            return false;
          }
        }
        case Change.Command command -> {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Path> changedSincePlanned(Plan plan) {
    for (Change change : plan.changes()) {
      switch (change) {
        case Change.NewContent file -> {
          ContentHash before = file.before();
          byte[] now = content(file.path());
          boolean same =
              now == null
                  ? before == null && machine.look(file.path()) instanceof FileFacts.Missing
                  : ContentHash.of(now).equals(before);
          if (!same) {
            return Optional.of(file.path());
          }
        }
        case Change.Command command -> {
          // its tree is copied as it is when it runs
        }
      }
    }
    return Optional.empty();
  }

  private byte @Nullable [] content(Path path) {
    return machine.read(path, LIMIT) instanceof FileRead.Content content ? content.bytes() : null;
  }

  private Path real(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        ? present.real()
        : machine.workingFolder().resolve(path).normalize();
  }

  private List<Path> missingFolders(Path file) {
    List<Path> missing = new ArrayList<>();
    for (Path folder = machine.workingFolder().resolve(file).normalize().getParent();
        folder != null && machine.look(folder) instanceof FileFacts.Missing;
        folder = folder.getParent()) {
      missing.add(0, folder);
    }
    return missing;
  }

  private static Protection protection(Change.NewContent file) {
    return file.secret() ? Protection.OWNER : Protection.EVERYBODY_READS;
  }

  private static Applied unchanged(NotWritten e) {
    return new Applied.Unchanged(Sentence.of("fix.refused", e.path(), e.reason()));
  }
}
