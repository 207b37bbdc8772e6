package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FolderRead;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.pip.PythonVersion;

/**
 * Folders of packages in the order in which Python searches them: {@code Lib/site.py}, and what
 * Debian and Fedora make of it. Each once, and only those that are there.
 */
final class PackageFolders {
  private static final int MOST = 1_000;
  private static final Pattern LIBRARY = Pattern.compile("(?:python|pypy)\\d(?:\\.\\d{1,2})?t?");

  private final Machine machine;
  private final @Nullable PythonVersion version;
  private final List<Path> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  /**
   * For one interpreter.
   *
   * @param version null when not known: then every version's folders are taken
   */
  PackageFolders(Machine machine, @Nullable PythonVersion version) {
    this.machine = machine;
    this.version = version;
  }

  List<Path> found() {
    return List.copyOf(found);
  }

  /** Folders of an environment. */
  PackageFolders environment(Path prefix) {
    if (Layout.windows(machine)) {
      add(prefix.resolve("Lib").resolve("site-packages"));
      return this;
    }
    below(prefix.resolve("lib"), "site-packages");
    below(prefix.resolve("lib64"), "site-packages");
    return this;
  }

  /** Folders of an installation, without those of the user. */
  PackageFolders installation(Path prefix) {
    boolean system =
        machine.os().family() == OperatingSystem.Family.LINUX && prefix.endsWith("usr");
    if (system) {
      Path local = prefix.resolve("local");
      below(local.resolve("lib64"), "site-packages");
      below(local.resolve("lib"), "site-packages");
      below(local.resolve("lib"), "dist-packages");
      below(prefix.resolve("lib64"), "site-packages");
    }
    environment(prefix);
    if (system) {
      below(prefix.resolve("lib"), "dist-packages");
    }
    return this;
  }

  /** The folder that {@code pip install --user} fills. */
  PackageFolders user() {
    if (version == null || machine.environment().get("PYTHONNOUSERSITE").isPresent()) {
      return this;
    }
    String feature = version.major() + "." + version.minor();
    Path home = machine.home();
    Optional<Path> base = variable("PYTHONUSERBASE");
    switch (machine.os().family()) {
      case LINUX -> below(base.orElse(home.resolve(".local")).resolve("lib"), "site-packages");
      case MACOS -> {
        below(base.orElse(home.resolve(".local")).resolve("lib"), "site-packages");
        add(home.resolve("Library/Python").resolve(feature).resolve("lib/python/site-packages"));
      }
      case WINDOWS -> windowsUser(base, home, "Python" + version.major() + version.minor());
    }
    return this;
  }

  private void windowsUser(Optional<Path> base, Path home, String name) {
    Path python =
        base.or(() -> variable("APPDATA").map(folder -> folder.resolve("Python")))
            .orElse(home.resolve("AppData\\Roaming\\Python"));
    for (String suffix : List.of("", "-32", "-arm64")) {
      add(python.resolve(name + suffix).resolve("site-packages"));
    }
  }

  private Optional<Path> variable(String name) {
    try {
      return machine.environment().get(name).map(machine::path).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code lib/python3.12/site-packages}, and {@code lib/python3/dist-packages} of Debian. */
  private void below(Path lib, String name) {
    if (version != null) {
      String feature = version.major() + "." + version.minor();
      for (String library :
          List.of("python" + feature, "pypy" + feature, "python" + feature + "t")) {
        add(lib.resolve(library).resolve(name));
      }
      if (name.equals("dist-packages")) {
        add(lib.resolve("python" + version.major()).resolve(name));
      }
    } else if (machine.list(lib, MOST) instanceof FolderRead.Entries entries) {
      entries.names().stream()
          .filter(library -> LIBRARY.matcher(library).matches())
          .forEach(library -> add(lib.resolve(library).resolve(name)));
    }
  }

  private void add(Path folder) {
    if (Layout.folder(machine, folder) && seen.add(Layout.real(machine, folder))) {
      found.add(folder);
    }
  }
}
