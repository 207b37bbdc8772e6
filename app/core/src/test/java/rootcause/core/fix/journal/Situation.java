package rootcause.core.fix.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rootcause.core.fix.Image;
import rootcause.core.fix.plan.Change;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.machine.ContentHash;
import rootcause.core.machine.Expectation;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.machine.ProcessResult;
import rootcause.core.machine.Protection;
import rootcause.core.text.Sentence;

/** A home with a pip, and a plan that edits a file, makes another in a new folder, and upgrades. */
final class Situation {
  static final String HOME = "/home/user";
  static final String SITE = HOME + "/venv/lib/python3.12/site-packages";

  private final MemoryMachine[] self = new MemoryMachine[1];
  private Runnable amid = () -> {};
  private boolean pipFails;

  final MemoryMachine machine;

  Situation() {
    machine =
        MemoryMachine.linux()
            .file(HOME + "/.config/pip/pip.conf", "[global]\ncert = /gone.pem\n")
            .file(SITE + "/pip/__init__.py", "__version__ = '25.0'\n")
            .file(SITE + "/pip/old/only.py", "old\n")
            .file(SITE + "/pip/__pycache__/x.pyc", "cache")
            .file(SITE + "/pip-25.0.dist-info/METADATA", "25.0\n")
            .file(SITE + "/other/__init__.py", "not ours\n")
            .file(HOME + "/venv/bin/pip", "#!old\n")
            .file(HOME + "/venv/bin/python", "python\n")
            .programs(request -> upgrade())
            .build();
    self[0] = machine;
    machine.writer().setMode(machine.path(HOME + "/venv/bin/pip"), "rwxr-xr-x");
  }

  /** Something that happens in the middle of the command. */
  void amid(Runnable happening) {
    amid = happening;
  }

  void pipFails() {
    pipFails = true;
  }

  Image image() {
    return Image.of(machine, machine.path(HOME));
  }

  Plan files() {
    return plan(
        List.of(
            content(HOME + "/.config/pip/pip.conf", "[global]\ncert = /new.pem\n"),
            content(HOME + "/.local/share/rootcause/new.pem", "roots\n")));
  }

  Plan command() {
    return plan(
        List.of(
            content(HOME + "/.config/pip/pip.conf", "[global]\n"),
            new Change.Command(
                List.of(HOME + "/venv/bin/python", "-m", "pip", "install", "--upgrade", "pip"),
                Map.of(),
                machine.home(),
                new Change.Touched(
                    List.of(
                        new Change.Touched.Group(machine.path(SITE), "pip|pip-.*\\.dist-info"),
                        new Change.Touched.Group(
                            machine.path(HOME + "/venv/bin"), "pip[0-9.]*"))))));
  }

  private Plan plan(List<Change> changes) {
    return new Plan(
        "test", Sentence.of("fix.test"), Scope.USER, changes, List.of(), Map.of(), Map.of());
  }

  Change content(String path, String text) {
    Path file = machine.path(path);
    return new Change.NewContent(file, hash(machine, file), text.getBytes(UTF_8), UTF_8, false);
  }

  static @Nullable ContentHash hash(Machine machine, Path file) {
    return machine.read(file, 1 << 20) instanceof FileRead.Content content
        ? ContentHash.of(content.bytes())
        : null;
  }

  /** What pip does, in its own order: the old one goes, the new one comes. */
  private ProcessResult upgrade() {
    MachineWriter writer = self[0].writer();
    remove(writer, SITE + "/pip/old/only.py");
    writer.deleteFolder(self[0].path(SITE + "/pip/old"));
    remove(writer, SITE + "/pip-25.0.dist-info/METADATA");
    amid.run();
    writer.deleteFolder(self[0].path(SITE + "/pip-25.0.dist-info"));
    write(writer, SITE + "/pip/__init__.py", "__version__ = '26.2.1'\n");
    writer.createFolder(self[0].path(SITE + "/pip-26.2.1.dist-info"), Protection.EVERYBODY_READS);
    write(writer, SITE + "/pip-26.2.1.dist-info/METADATA", "26.2.1\n");
    writer.createFolder(
        self[0].path(SITE + "/pip-26.2.1.dist-info/__pycache__"), Protection.EVERYBODY_READS);
    write(writer, SITE + "/pip-26.2.1.dist-info/__pycache__/y.pyc", "cache");
    remove(writer, HOME + "/venv/bin/pip");
    write(writer, HOME + "/venv/bin/pip3", "#!new\n");
    return new ProcessResult.Ended(
        pipFails ? 1 : 0, new byte[0], "token = hunter2\n".getBytes(UTF_8), false);
  }

  private void remove(MachineWriter writer, String path) {
    Path file = self[0].path(path);
    ContentHash hash = hash(self[0], file);
    if (hash != null) {
      writer.delete(file, Expectation.content(hash));
    }
  }

  private void write(MachineWriter writer, String path, String text) {
    Path file = self[0].path(path);
    ContentHash hash = hash(self[0], file);
    writer.replace(
        file,
        hash == null ? Expectation.absent() : Expectation.content(hash),
        text.getBytes(UTF_8),
        Protection.EVERYBODY_READS);
  }
}
