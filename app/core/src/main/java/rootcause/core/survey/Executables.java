package rootcause.core.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;

/** Programs named like a Python, in folders of programs. */
final class Executables {
  /** In the order in which people start them. */
  static final List<String> FIRST = List.of("python3", "python", "py");

  private static final int MOST = 20_000;
  private static final Pattern NAME =
      Pattern.compile("(?:python|pypy)(?:[23](?:\\.\\d{1,2}t?)?)?(?:\\.exe)?");

  private Executables() {}

  /** The folders of {@code PATH}. */
  static List<Path> path(Machine machine) {
    List<Path> folders = new ArrayList<>();
    String value = machine.environment().get("PATH").orElse("");
    for (String part : value.split(windows(machine) ? ";" : ":", -1)) {
      folder(machine, part).ifPresent(folders::add);
    }
    return folders;
  }

  /** A part of PATH that is no path leads nowhere, for the shell as for us. */
  private static Optional<Path> folder(Machine machine, String part) {
    try {
      return part.isEmpty()
          ? Optional.empty()
          : Optional.of(machine.workingFolder().resolve(machine.path(part)).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The program of this name in a folder. */
  static Path named(Machine machine, Path folder, String name) {
    return folder.resolve(windows(machine) ? name + ".exe" : name);
  }

  /** Every program in a folder that is named like a Python. */
  static List<Path> in(Machine machine, Path folder) {
    return machine.list(folder, MOST) instanceof FolderRead.Entries entries
        ? entries.names().stream()
            .filter(name -> NAME.matcher(name).matches())
            .map(folder::resolve)
            .toList()
        : List.of();
  }

  static boolean isFile(Machine machine, Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FILE;
  }

  static boolean isFolder(Machine machine, Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER;
  }

  static boolean windows(Machine machine) {
    return machine.os().family() == OperatingSystem.Family.WINDOWS;
  }

  /** A variable that holds a path. */
  static Optional<Path> variable(Machine machine, String name) {
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

  /** The folders and files within a folder. */
  static List<Path> within(Machine machine, Path folder) {
    return machine.list(folder, MOST) instanceof FolderRead.Entries entries
        ? entries.names().stream().map(folder::resolve).toList()
        : List.of();
  }
}
