package rootcause.core.survey;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.interpreter.Environments;

/** Where installers put interpreters, and what a path tells of who put it there. */
final class KnownInterpreters {
  private static final int MOST = 2_000;
  private static final List<String> CONDAS =
      List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge");

  private KnownInterpreters() {}

  /** Executables that may be there, none of them run. */
  static List<Path> of(Machine machine) {
    List<Path> prefixes = new ArrayList<>();
    Path home = machine.home();
    folders(machine, variable(machine, "PYENV_ROOT", home.resolve(".pyenv")), "versions", prefixes);
    folders(machine, home.resolve(".pyenv/pyenv-win"), "versions", prefixes);
    folders(machine, home.resolve(".local/share/uv"), "python", prefixes);
    folders(machine, home.resolve(".local/share/pipx"), "venvs", prefixes);
    folders(machine, home.resolve(".local/pipx"), "venvs", prefixes);
    for (String conda : CONDAS) {
      prefixes.add(home.resolve(conda));
      folders(machine, home.resolve(conda), "envs", prefixes);
    }
    switch (machine.os().family()) {
      case LINUX -> prefixes.addAll(paths(machine, "/opt/conda", "/usr", "/usr/local"));
      case MACOS -> {
        prefixes.addAll(paths(machine, "/opt/homebrew", "/usr/local", "/usr"));
        folders(
            machine, machine.path("/Library/Frameworks/Python.framework"), "Versions", prefixes);
      }
      case WINDOWS -> windows(machine, home, prefixes);
    }
    List<Path> executables = new ArrayList<>();
    for (Path prefix : prefixes) {
      executables.add(Environments.executable(machine, prefix));
      if (machine.os().family() != OperatingSystem.Family.WINDOWS) {
        executables.add(prefix.resolve("bin").resolve("python3"));
      }
    }
    return executables;
  }

  /** Who put an interpreter there, by its path. */
  static String kind(Machine machine, Path executable) {
    Path prefix = Environments.prefix(executable);
    String path = executable.toString().replace('\\', '/');
    boolean conda = machine.look(prefix.resolve("conda-meta")) instanceof FileFacts.Present;
    if (conda) {
      return "conda";
    }
    if (path.contains("/pipx/venvs/")) {
      return "pipx";
    }
    if (Environments.isVirtual(machine, prefix)) {
      return "venv";
    }
    String real =
        machine.look(executable) instanceof FileFacts.Present present
            ? present.real().toString().replace('\\', '/')
            : path;
    return kind(path) == null ? fallback(real) : String.valueOf(kind(path));
  }

  private static String fallback(String real) {
    String kind = kind(real);
    return kind == null ? "other" : kind;
  }

  private static @org.jspecify.annotations.Nullable String kind(String path) {
    if (path.contains("/.pyenv/")) {
      return "pyenv";
    }
    if (path.contains("/uv/python/")) {
      return "uv";
    }
    if (path.contains("/Microsoft/WindowsApps/") || path.contains("/WindowsApps/")) {
      return "store";
    }
    if (path.contains("/Cellar/") || path.startsWith("/opt/homebrew/")) {
      return "homebrew";
    }
    if (path.contains("/Python.framework/")) {
      return "framework";
    }
    return path.startsWith("/usr/bin/") || path.startsWith("/bin/") ? "system" : null;
  }

  private static void windows(Machine machine, Path home, List<Path> prefixes) {
    folders(machine, home.resolve("AppData\\Local\\Programs"), "Python", prefixes);
    if (machine.list(machine.path("C:\\"), MOST) instanceof FolderRead.Entries entries) {
      entries.names().stream()
          .filter(name -> name.matches("(?i)python\\d+"))
          .forEach(name -> prefixes.add(machine.path("C:\\" + name)));
    }
    folders(machine, machine.path("C:\\"), "Program Files", prefixes);
    prefixes.add(home.resolve("AppData\\Local\\Microsoft\\WindowsApps"));
  }

  private static void folders(Machine machine, Path parent, String name, List<Path> prefixes) {
    Path folder = parent.resolve(name);
    if (machine.list(folder, MOST) instanceof FolderRead.Entries entries) {
      entries.names().forEach(entry -> prefixes.add(folder.resolve(entry)));
    }
  }

  private static Path variable(Machine machine, String name, Path otherwise) {
    try {
      return machine.environment().get(name).map(machine::path).orElse(otherwise);
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }

  private static List<Path> paths(Machine machine, String... texts) {
    return java.util.Arrays.stream(texts).map(machine::path).toList();
  }
}
