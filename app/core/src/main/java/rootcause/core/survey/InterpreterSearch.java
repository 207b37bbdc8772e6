package rootcause.core.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.interpreter.Environments;

/**
 * Finds interpreters without running any. In the order of a person's wishes: named ones, the active
 * environment, the project's {@code .venv}, PATH, then the places where installers put them.
 */
final class InterpreterSearch {
  private static final int MOST = 2_000;
  private static final Pattern NAME = Pattern.compile("python(3(\\.\\d{1,2})?)?(\\.exe)?");
  private static final List<String> FIRST = List.of("python3", "python", "py");

  private final Machine machine;
  private final List<FoundInterpreter> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  InterpreterSearch(Machine machine) {
    this.machine = machine;
  }

  /** All that are found, the preferred one first; one for each environment. */
  List<FoundInterpreter> all(SurveyWishes wishes) {
    wishes.picked().forEach(path -> add(executable(path), "picked"));
    variable("VIRTUAL_ENV")
        .ifPresent(prefix -> add(Environments.executable(machine, prefix), "active"));
    variable("CONDA_PREFIX")
        .ifPresent(prefix -> add(Environments.executable(machine, prefix), "active"));
    ProjectFolder.of(machine, wishes.arguments()).ifPresent(this::project);
    onPath();
    KnownInterpreters.of(machine).forEach(path -> add(path, "known"));
    return List.copyOf(found);
  }

  /** A folder of an environment stands for the interpreter in it. */
  private Path executable(Path picked) {
    boolean folder =
        machine.look(picked) instanceof FileFacts.Present present
            && present.kind() == FileFacts.Kind.FOLDER;
    return folder ? Environments.executable(machine, picked) : picked;
  }

  private void project(Path folder) {
    Path prefix = folder.resolve(".venv");
    if (Environments.isVirtual(machine, prefix)) {
      add(Environments.executable(machine, prefix), "project");
    }
  }

  private void onPath() {
    List<Path> folders = path();
    for (String name : FIRST) {
      String file = windows() ? name + ".exe" : name;
      folders.forEach(folder -> add(folder.resolve(file), "path"));
    }
    for (Path folder : folders) {
      if (machine.list(folder, MOST) instanceof FolderRead.Entries entries) {
        entries.names().stream()
            .filter(name -> NAME.matcher(name).matches())
            .forEach(name -> add(folder.resolve(name), "path"));
      }
    }
  }

  private List<Path> path() {
    List<Path> folders = new ArrayList<>();
    String value = machine.environment().get("PATH").orElse("");
    for (String part : value.split(windows() ? ";" : ":", -1)) {
      folder(part).ifPresent(folders::add);
    }
    return folders;
  }

  /** A part of PATH that is no path leads nowhere, for the shell as for us. */
  private Optional<Path> folder(String part) {
    try {
      return part.isEmpty()
          ? Optional.empty()
          : Optional.of(machine.workingFolder().resolve(machine.path(part)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> variable(String name) {
    try {
      return machine
          .environment()
          .get(name)
          .filter(value -> !value.isEmpty())
          .map(value -> machine.workingFolder().resolve(machine.path(value)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void add(Path executable, String foundBy) {
    boolean file =
        machine.look(executable) instanceof FileFacts.Present present
            && present.kind() == FileFacts.Kind.FILE;
    if (file
        && (foundBy.equals("picked") || isPython(executable))
        && seen.add(identity(executable))) {
      found.add(
          new FoundInterpreter(executable, KnownInterpreters.kind(machine, executable), foundBy));
    }
  }

  /** A shim of pyenv is a script that starts whatever the folder wants. */
  private static boolean isPython(Path executable) {
    return !executable.toString().replace('\\', '/').contains("/shims/");
  }

  /** One interpreter for each environment; elsewhere the file that the names lead to. */
  private Path identity(Path executable) {
    Path prefix = Environments.prefix(executable);
    if (Environments.isVirtual(machine, prefix)) {
      return machine.look(prefix) instanceof FileFacts.Present present ? present.real() : prefix;
    }
    return machine.look(executable) instanceof FileFacts.Present present
        ? present.real()
        : executable;
  }

  private boolean windows() {
    return machine.os().family() == OperatingSystem.Family.WINDOWS;
  }
}
