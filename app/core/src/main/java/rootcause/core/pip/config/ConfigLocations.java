package rootcause.core.pip.config;

import static rootcause.core.pip.Place.Level.GLOBAL;
import static rootcause.core.pip.Place.Level.SITE;
import static rootcause.core.pip.Place.Level.USER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.machine.Environment;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.Place;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.version.VersionTable;

/**
 * Where the configuration files of one pip lie, weakest first (26.2.1:src/pip/_internal/
 * configuration.py:60-85 and utils/appdirs.py; the folders are those of the vendored appdirs and
 * platformdirs).
 */
final class ConfigLocations {
  /** A place to look at. */
  record Location(Place.Level level, Path path) {}

  /** Which folder holds the user's file on macOS. */
  private enum MacUser {
    APPLICATION_SUPPORT,
    APPLICATION_SUPPORT_OR_DOT_CONFIG,
    PREFERENCES,
    XDG_FIRST
  }

  /** What a Homebrew Python looks at for everybody. */
  private enum HomebrewGlobal {
    AS_OTHERS,
    ONE_BOGUS_PATH,
    BREW_THEN_LIBRARY
  }

  private static final VersionTable<MacUser> MAC_USER =
      VersionTable.from(
              "9.0", MacUser.APPLICATION_SUPPORT, "19.3:src/pip/_internal/utils/appdirs.py:82")
          .then(
              "20.0",
              MacUser.APPLICATION_SUPPORT_OR_DOT_CONFIG,
              "20.0:src/pip/_internal/utils/appdirs.py:22")
          .then("21.3", MacUser.PREFERENCES, "21.3:src/pip/_internal/utils/appdirs.py:21")
          .then(
              "21.3.1",
              MacUser.APPLICATION_SUPPORT_OR_DOT_CONFIG,
              "21.3.1:src/pip/_internal/utils/appdirs.py:20")
          .then("26.2", MacUser.XDG_FIRST, "26.2:src/pip/_vendor/platformdirs/macos.py");

  private static final VersionTable<HomebrewGlobal> HOMEBREW =
      VersionTable.from(
              "9.0", HomebrewGlobal.AS_OTHERS, "24.0:src/pip/_vendor/platformdirs/macos.py")
          .then(
              "24.1",
              HomebrewGlobal.ONE_BOGUS_PATH,
              "24.1:src/pip/_internal/utils/appdirs.py:43 with platformdirs 4.2.1")
          .then(
              "25.1",
              HomebrewGlobal.BREW_THEN_LIBRARY,
              "25.1:src/pip/_internal/utils/appdirs.py:43");

  private static final VersionTable<Boolean> XDG_ON_MAC =
      VersionTable.from("9.0", false, "26.1:src/pip/_vendor/platformdirs/macos.py")
          .then("26.2", true, "26.2:src/pip/_vendor/platformdirs/macos.py");

  private static final VersionTable<Boolean> SITE_OUTSIDE_VENV =
      VersionTable.from("9.0", false, "19.0:src/pip/_internal/configuration.py:361")
          .then("19.1", true, "19.1:src/pip/_internal/configuration.py:58");

  private static final VersionTable<Boolean> BASE_PREFIX =
      VersionTable.from("9.0", false, "23.0:src/pip/_internal/configuration.py:74")
          .then("23.1", true, "23.1:src/pip/_internal/configuration.py:76")
          .then("23.1.1", false, "23.1.1:src/pip/_internal/configuration.py:74");

  private final Machine machine;
  private final Environment environment;
  private final PythonFacts python;
  private final PipVersion pip;

  ConfigLocations(Machine machine, Environment environment, PythonFacts python, PipVersion pip) {
    this.machine = machine;
    this.environment = environment;
    this.python = python;
    this.pip = pip;
  }

  /** Files of the levels for everybody, for the user and of the prefix. */
  List<Location> files() {
    List<Location> files = new ArrayList<>();
    for (Path folder : globalFolders()) {
      files.add(new Location(GLOBAL, folder.resolve(name())));
    }
    Path home = HomeFolder.of(machine, environment);
    files.add(new Location(USER, home.resolve(windows() ? "pip" : ".pip").resolve(name())));
    files.add(new Location(USER, userFolder(home).resolve(name())));
    if (BASE_PREFIX.at(pip)) {
      files.add(new Location(SITE, python.basePrefix().resolve(name())));
    }
    if (python.virtualEnvironment() || SITE_OUTSIDE_VENV.at(pip)) {
      files.add(new Location(SITE, python.prefix().resolve(name())));
    }
    return files;
  }

  private String name() {
    return windows() ? "pip.ini" : "pip.conf";
  }

  private boolean windows() {
    return switch (machine.os().family()) {
      case WINDOWS -> true;
      case LINUX, MACOS -> false;
    };
  }

  private List<Path> globalFolders() {
    return switch (machine.os().family()) {
      case WINDOWS ->
          List.of(machine.path(set("ProgramData").orElse("C:\\ProgramData")).resolve("pip"));
      case MACOS -> macGlobalFolders();
      case LINUX -> {
        List<Path> folders =
            list("XDG_CONFIG_DIRS").orElseGet(() -> List.of("/etc/xdg")).stream()
                .map(machine::path)
                .map(folder -> folder.resolve("pip"))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        folders.add(machine.path("/etc"));
        yield folders;
      }
    };
  }

  private List<Path> macGlobalFolders() {
    Path library = machine.path("/Library/Application Support/pip");
    Optional<List<String>> xdg = list("XDG_DATA_DIRS");
    if (XDG_ON_MAC.at(pip) && xdg.isPresent()) {
      return xdg.get().stream().map(folder -> machine.path(folder).resolve("pip")).toList();
    }
    String prefix = python.prefix().toString();
    Optional<String> brew =
        prefix.startsWith("/opt/homebrew")
            ? Optional.of("/opt/homebrew")
            : prefix.startsWith("/usr/local/Cellar") || prefix.startsWith("/usr/local/opt")
                ? Optional.of("/usr/local")
                : Optional.empty();
    if (brew.isEmpty()) {
      return List.of(library);
    }
    Path share = machine.path(brew.get()).resolve("share/pip");
    return switch (HOMEBREW.at(pip)) {
      case AS_OTHERS -> List.of(library);
      case ONE_BOGUS_PATH -> List.of(machine.path(share + ":" + library));
      case BREW_THEN_LIBRARY -> List.of(share, library);
    };
  }

  private Path userFolder(Path home) {
    return switch (machine.os().family()) {
      case WINDOWS ->
          set("APPDATA")
              .map(machine::path)
              .orElseGet(() -> home.resolve("AppData/Roaming"))
              .resolve("pip");
      case LINUX ->
          set("XDG_CONFIG_HOME")
              .map(machine::path)
              .orElseGet(() -> home.resolve(".config"))
              .resolve("pip");
      case MACOS -> macUserFolder(home);
    };
  }

  private Path macUserFolder(Path home) {
    Path support = home.resolve("Library/Application Support/pip");
    Path dotConfig = home.resolve(".config/pip");
    return switch (MAC_USER.at(pip)) {
      case APPLICATION_SUPPORT -> support;
      case PREFERENCES -> home.resolve("Library/Preferences/pip");
      case APPLICATION_SUPPORT_OR_DOT_CONFIG -> folder(support) ? support : dotConfig;
      case XDG_FIRST -> {
        Path data =
            set("XDG_DATA_HOME")
                .map(machine::path)
                .map(path -> path.resolve("pip"))
                .orElse(support);
        yield folder(data) ? data : dotConfig;
      }
    };
  }

  private boolean folder(Path path) {
    return machine.look(path) instanceof FileFacts.Present present
        && present.kind() == FileFacts.Kind.FOLDER;
  }

  private Optional<String> set(String variable) {
    return environment.get(variable).filter(value -> !value.isBlank());
  }

  private Optional<List<String>> list(String variable) {
    return set(variable)
        .map(value -> java.util.Arrays.stream(value.split(":")).filter(s -> !s.isEmpty()).toList());
  }
}
