package rootcause.core.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.FileRead;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PythonVersion;
import rootcause.core.pip.interpreter.Layout;

/**
 * The interpreter that a shim of pyenv starts, by pyenv's own order: {@code PYENV_VERSION}, {@code
 * .python-version} of the working folder and those above, {@code version} of pyenv's root (pyenv's
 * README, "Understanding Python version selection").
 */
final class PyenvShim {
  private static final long LIMIT = 10_000;
  private static final String SYSTEM = "system";

  private final Machine machine;
  private final Path root;

  private PyenvShim(Machine machine, Path root) {
    this.machine = machine;
    this.root = root;
  }

  /** What stands behind a folder of PATH, if that is pyenv's. */
  static Optional<PyenvShim> of(Machine machine, Path folder) {
    Path root = folder.getParent();
    return root != null
            && folder.endsWith("shims")
            && Executables.isFolder(machine, root.resolve("versions"))
        ? Optional.of(new PyenvShim(machine, root))
        : Optional.empty();
  }

  /** The interpreters that are in force, the first one first; none when that is the system's. */
  List<Path> interpreters() {
    List<Path> found = new ArrayList<>();
    for (String name : names()) {
      if (name.equals(SYSTEM)) {
        return found;
      }
      folder(name)
          .map(folder -> Layout.executable(machine, folder))
          .filter(executable -> Executables.isFile(machine, executable))
          .ifPresent(found::add);
    }
    return found;
  }

  private List<String> names() {
    Optional<String> variable =
        machine.environment().get("PYENV_VERSION").filter(text -> !text.isBlank());
    if (variable.isPresent()) {
      return List.of(variable.get().split(":", -1));
    }
    for (Path folder = machine.workingFolder(); folder != null; folder = folder.getParent()) {
      List<String> names = read(folder.resolve(".python-version"));
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> names = read(root.resolve("version"));
    return names.isEmpty() ? List.of(SYSTEM) : names;
  }

  private List<String> read(Path file) {
    if (!(machine.read(file, LIMIT) instanceof FileRead.Content content)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String line : new String(content.bytes(), StandardCharsets.UTF_8).lines().toList()) {
      String text = line.replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        names.addAll(List.of(text.split("\\s+")));
      }
    }
    return names;
  }

  /**
   * The folder of a version; a prefix such as {@code 3.12} stands for its newest. A name that leads
   * out of the folder of versions is refused, as pyenv does (CVE-2022-35861).
   */
  private Optional<Path> folder(String name) {
    String plain = name.startsWith("python-") ? name.substring("python-".length()) : name;
    if (plain.matches(".*[/\\\\:].*|\\.+")) {
      return Optional.empty();
    }
    Path versions = root.resolve("versions");
    Path exact = versions.resolve(plain);
    return Executables.isFolder(machine, exact)
        ? Optional.of(exact)
        : Executables.within(machine, versions).stream()
            .filter(folder -> String.valueOf(folder.getFileName()).startsWith(plain + "."))
            .filter(folder -> version(folder).isPresent())
            .max(Comparator.comparing(folder -> version(folder).orElseThrow()));
  }

  private static Optional<PythonVersion> version(Path folder) {
    return PythonVersion.parse(String.valueOf(folder.getFileName()));
  }
}
