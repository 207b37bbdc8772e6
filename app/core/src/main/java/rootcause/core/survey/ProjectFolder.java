package rootcause.core.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.Machine;

/**
 * The folder of the project at hand: the one that pip's arguments name, else the working folder;
 * never the home folder or a root.
 */
final class ProjectFolder {
  private static final List<String> MARKS = List.of("pyproject.toml", "setup.py", "setup.cfg");

  private final Machine machine;
  private final List<Path> candidates = new ArrayList<>();

  ProjectFolder(Machine machine, List<String> arguments) {
    this.machine = machine;
    arguments.stream()
        .flatMap(argument -> named(argument).stream())
        .filter(this::isMarked)
        .forEach(candidates::add);
    candidates.add(machine.workingFolder());
    candidates.removeIf(folder -> folder.getParent() == null || folder.equals(machine.home()));
  }

  /** Folders in which an environment may lie, the nearest to the project first. */
  List<Path> candidates() {
    return List.copyOf(candidates);
  }

  /** Whether this lies below the folder of a project. */
  boolean holds(Path executable) {
    return candidates.stream()
        .filter(this::isMarked)
        .anyMatch(folder -> executable.normalize().startsWith(folder));
  }

  private Optional<Path> named(String argument) {
    String text = argument.replaceFirst("^(?:--editable=|-e(?=[./\\\\]))", "");
    boolean path = text.startsWith(".") || text.contains("/") || text.contains("\\");
    if (text.startsWith("-") || text.contains("://") || !path) {
      return Optional.empty();
    }
    try {
      Path folder = machine.path(text.replaceFirst("\\[[^]]*]$", ""));
      return Optional.of(machine.workingFolder().resolve(folder).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isMarked(Path folder) {
    return MARKS.stream().anyMatch(mark -> Executables.isFile(machine, folder.resolve(mark)));
  }
}
