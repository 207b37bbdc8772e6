package rootcause.core.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;

/**
 * The folder of the project at hand: the one that pip's arguments name, else the working folder
 * when it holds a project; never the home folder or a root.
 */
final class ProjectFolder {
  private static final List<String> MARKS = List.of("pyproject.toml", "setup.py", "setup.cfg");

  private ProjectFolder() {}

  static Optional<Path> of(Machine machine, List<String> arguments) {
    for (String argument : arguments) {
      Optional<Path> named = named(machine, argument);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.of(machine.workingFolder()).filter(folder -> isProject(machine, folder));
  }

  private static Optional<Path> named(Machine machine, String argument) {
    boolean path = argument.startsWith(".") || argument.contains("/") || argument.contains("\\");
    if (argument.startsWith("-") || argument.contains("://") || !path) {
      return Optional.empty();
    }
    try {
      Path folder =
          machine
              .workingFolder()
              .resolve(machine.path(argument.replaceFirst("\\[[^]]*]$", "")))
              .normalize();
      return Optional.of(folder).filter(f -> isProject(machine, f));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isProject(Machine machine, Path folder) {
    return folder.getParent() != null
        && !folder.equals(machine.home())
        && MARKS.stream().anyMatch(m -> isFile(machine, folder.resolve(m)));
  }

  private static boolean isFile(Machine machine, Path file) {
    return machine.look(file) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FILE;
  }
}
