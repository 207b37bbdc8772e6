package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.interpreter.Layout;
import rootcause.core.pip.interpreter.VirtualEnvironment;
import rootcause.core.text.Sentence;

/**
 * Finds interpreters without running any. In the order of a person's wishes: named ones, the active
 * environment, the project's {@code .venv}, PATH, then the places where installers put them.
 */
final class InterpreterSearch {
  private final Machine machine;
  private final ProjectFolder project;
  private final Map<Path, FoundInterpreter> found = new LinkedHashMap<>();
  private final List<Sentence> notes = new ArrayList<>();

  InterpreterSearch(Machine machine, SurveyWishes wishes) {
    this.machine = machine;
    this.project = new ProjectFolder(machine, wishes.arguments());
    wishes.picked().forEach(path -> add(executable(path), FoundInterpreter.PICKED));
    active("VIRTUAL_ENV");
    active("CONDA_PREFIX");
    project.candidates().forEach(this::project);
    onPath();
    KnownInterpreters.of(machine).forEach(path -> add(path, FoundInterpreter.KNOWN));
  }

  /** All that are found, the preferred one first; one for each environment. */
  List<FoundInterpreter> all() {
    return List.copyOf(found.values());
  }

  /** What a person would expect to be found, and why it was not. */
  List<Sentence> notes() {
    return List.copyOf(notes);
  }

  /**
   * What an interpreter is known by: one for each environment; elsewhere the file that its names
   * lead to.
   */
  static Path identity(Machine machine, Path executable) {
    Path prefix = Layout.prefix(executable);
    Path named = VirtualEnvironment.at(machine, prefix).isPresent() ? prefix : executable;
    return machine.look(named) instanceof FileFacts.Present present ? present.real() : named;
  }

  /** A folder of an environment stands for the interpreter in it. */
  private Path executable(Path picked) {
    return Executables.isFolder(machine, picked) ? Layout.executable(machine, picked) : picked;
  }

  private void active(String variable) {
    Executables.variable(machine, variable)
        .ifPresent(prefix -> environment(prefix, FoundInterpreter.ACTIVE));
  }

  private void project(Path folder) {
    Path prefix = folder.resolve(".venv");
    if (VirtualEnvironment.at(machine, prefix).isPresent()) {
      environment(prefix, FoundInterpreter.PROJECT);
    }
  }

  private void environment(Path prefix, String place) {
    Path executable = Layout.executable(machine, prefix);
    add(executable, place);
    if (machine.look(executable) instanceof FileFacts.Missing) {
      Path home =
          VirtualEnvironment.at(machine, prefix).map(VirtualEnvironment::home).orElse(prefix);
      notes.add(Sentence.of("survey.environment-broken", prefix, home));
    }
  }

  private void onPath() {
    List<Path> folders = Executables.path(machine);
    for (String name : Executables.FIRST) {
      for (Path folder : folders) {
        Path executable = Executables.named(machine, folder, name);
        Optional<PyenvShim> pyenv = PyenvShim.of(machine, folder);
        if (pyenv.isEmpty()) {
          add(executable, FoundInterpreter.PATH);
        } else if (Executables.isFile(machine, executable) || Executables.windows(machine)) {
          pyenv.get().interpreters().forEach(path -> add(path, FoundInterpreter.PATH));
        }
      }
    }
    for (Path folder : folders) {
      if (PyenvShim.of(machine, folder).isEmpty()) {
        Executables.in(machine, folder).forEach(path -> add(path, FoundInterpreter.PATH));
      }
    }
  }

  private void add(Path executable, String place) {
    boolean signpost = Signposts.is(machine, executable);
    if (!Signposts.exists(machine, executable)
        || (signpost && !Signposts.leadsSomewhere(machine, executable))) {
      return;
    }
    String foundBy =
        // What a tool's settings place below the project is the project's.
        place.equals(FoundInterpreter.KNOWN) && project.holds(executable)
            ? FoundInterpreter.PROJECT
            : place;
    Path identity = identity(machine, executable);
    FoundInterpreter known = found.get(identity);
    if (known == null) {
      String kind = InterpreterKind.of(machine, executable);
      found.put(identity, new FoundInterpreter(executable, kind, foundBy, signpost));
    } else if (known.onlyByProject() && place.equals(FoundInterpreter.PATH)) {
      found.put(identity, known.by(FoundInterpreter.PATH));
    }
  }
}
