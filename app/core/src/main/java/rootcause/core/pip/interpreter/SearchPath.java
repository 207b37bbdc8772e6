package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.Machine;

/** {@code PYTHONPATH}: what lies there is found before every package that is installed. */
final class SearchPath {
  private SearchPath() {}

  static List<Path> of(Machine machine) {
    String value = machine.environment().get("PYTHONPATH").orElse("");
    List<Path> entries = new ArrayList<>();
    for (String part : value.split(Layout.windows(machine) ? ";" : ":", -1)) {
      entry(machine, part).ifPresent(entries::add);
    }
    return entries;
  }

  /** What is no path holds no packages, for Python as for us. */
  private static Optional<Path> entry(Machine machine, String part) {
    try {
      return part.isEmpty()
          ? Optional.empty()
          : Optional.of(machine.workingFolder().resolve(machine.path(part)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
