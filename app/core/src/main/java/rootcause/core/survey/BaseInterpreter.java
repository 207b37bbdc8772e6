package rootcause.core.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.interpreter.Layout;
import rootcause.core.pip.interpreter.PythonFiles;
import rootcause.core.pip.interpreter.VirtualEnvironment;

/**
 * The interpreter that an environment was made from may speak for it, if it was met elsewhere: what
 * a project's files name is not run for that reason alone.
 */
final class BaseInterpreter {
  private final Machine machine;
  private final List<FoundInterpreter> others;

  BaseInterpreter(Machine machine, List<FoundInterpreter> found) {
    this.machine = machine;
    this.others = found.stream().filter(one -> !one.onlyByProject() && !one.signpost()).toList();
  }

  /** The program, empty when nothing but the environment tells of it. */
  Optional<Path> of(PythonFiles files) {
    VirtualEnvironment environment = files.environment();
    if (environment == null) {
      return Optional.empty();
    }
    Set<Path> named =
        programs(environment)
            .flatMap(program -> real(program).stream())
            .collect(Collectors.toUnmodifiableSet());
    return others.stream()
        .map(FoundInterpreter::executable)
        .filter(executable -> real(executable).filter(named::contains).isPresent())
        .filter(executable -> VirtualEnvironment.at(machine, Layout.prefix(executable)).isEmpty())
        .findFirst();
  }

  /** By the exact name where it is noted, else by the folder and the version. */
  private Stream<Path> programs(VirtualEnvironment environment) {
    Path program = environment.program();
    if (program != null) {
      return Stream.of(program);
    }
    Path home = environment.home();
    if (home == null) {
      return Stream.of();
    }
    PythonVersion version = environment.version();
    Stream<String> names =
        version == null
            ? Stream.of("python3", "python")
            : Stream.of("python" + version.major() + "." + version.minor(), "python3", "python");
    return names
        .map(name -> Executables.named(machine, home, name))
        .filter(path -> Executables.isFile(machine, path))
        .limit(1);
  }

  private Optional<Path> real(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        ? Optional.of(present.real())
        : Optional.empty();
  }
}
