package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;

/** Where installations and environments keep their program ({@code sysconfig}). */
public final class Layout {
  private Layout() {}

  /** The interpreter below a prefix, where this system puts it; it need not be there. */
  public static Path executable(Machine machine, Path prefix) {
    if (windows(machine)) {
      // A venv has it in Scripts, an environment that MSYS2 made in bin, an installation at the
      // top.
      for (String folder : List.of("Scripts", "bin")) {
        Path inside = prefix.resolve(folder).resolve("python.exe");
        if (machine.look(inside) instanceof FileFacts.Present) {
          return inside;
        }
      }
      return prefix.resolve("python.exe");
    }
    for (String name : List.of("python", "python3")) {
      Path inside = prefix.resolve("bin").resolve(name);
      if (machine.look(inside) instanceof FileFacts.Present) {
        return inside;
      }
    }
    return prefix.resolve("bin").resolve("python");
  }

  /** The prefix that an executable belongs to, by where it lies. */
  public static Path prefix(Path executable) {
    Path folder = parent(executable);
    String name = String.valueOf(folder.getFileName());
    return name.equals("bin") || name.equalsIgnoreCase("Scripts") ? parent(folder) : folder;
  }

  static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  static boolean windows(Machine machine) {
    return machine.os().family() == OperatingSystem.Family.WINDOWS;
  }

  static boolean folder(Machine machine, Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER;
  }

  /** With every link followed; the path itself where nothing is. */
  static Path real(Machine machine, Path path) {
    return machine.look(path) instanceof FileFacts.Present present ? present.real() : path;
  }
}
