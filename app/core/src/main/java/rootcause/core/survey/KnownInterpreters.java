package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rootcause.core.machine.Machine;
import rootcause.core.pip.interpreter.Layout;

/**
 * Where installers and tools put interpreters, by their own documentation. Folders of folders, one
 * for each installation or environment; nothing is searched for.
 */
final class KnownInterpreters {
  private static final List<String> CONDAS =
      List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba", ".conda");

  private final Machine machine;
  private final Path home;
  private final List<Path> executables = new ArrayList<>();

  private KnownInterpreters(Machine machine) {
    this.machine = machine;
    this.home = machine.home();
  }

  /** Executables that may be there, none of them run. */
  static List<Path> of(Machine machine) {
    KnownInterpreters known = new KnownInterpreters(machine);
    known.tools();
    switch (machine.os().family()) {
      case LINUX -> known.linux();
      case MACOS -> known.macos();
      case WINDOWS -> known.windows();
    }
    return known.executables;
  }

  /** Tools that put interpreters or environments into the home folder, alike everywhere. */
  private void tools() {
    each(variable("PYENV_ROOT", home.resolve(".pyenv")).resolve("versions"));
    each(variable("UV_PYTHON_INSTALL_DIR", data().resolve("uv/python")));
    each(variable("UV_TOOL_DIR", data().resolve("uv/tools")));
    each(variable("PIPX_HOME", data().resolve("pipx")).resolve("venvs"));
    each(home.resolve(".local/pipx/venvs"));
    each(variable("WORKON_HOME", home.resolve(".virtualenvs")));
    each(data().resolve("virtualenvs"));
    each(variable("ASDF_DATA_DIR", home.resolve(".asdf")).resolve("installs/python"));
    each(variable("MISE_DATA_DIR", data().resolve("mise")).resolve("installs/python"));
    for (String conda : CONDAS) {
      conda(home.resolve(conda));
    }
  }

  private void linux() {
    each(home.resolve(".cache/pypoetry/virtualenvs"));
    each(machine.path("/opt/pipx/venvs"));
    each(machine.path("/opt/python"));
    conda(machine.path("/opt/conda"));
    conda(machine.path("/opt/miniconda3"));
    brew(machine.path("/home/linuxbrew/.linuxbrew"));
    for (String folder : List.of("/usr/local/bin", "/usr/bin")) {
      executables.addAll(Executables.in(machine, machine.path(folder)));
    }
  }

  private void macos() {
    each(home.resolve("Library/Caches/pypoetry/virtualenvs"));
    each(home.resolve("Library/Application Support/pipx/venvs"));
    each(machine.path("/opt/pipx/venvs"));
    brew(machine.path("/opt/homebrew"));
    brew(machine.path("/usr/local"));
    conda(machine.path("/opt/homebrew/Caskroom/miniconda/base"));
    conda(machine.path("/opt/homebrew/Caskroom/miniforge/base"));
    each(machine.path("/Library/Frameworks/Python.framework/Versions"));
    each(machine.path("/opt/local/Library/Frameworks/Python.framework/Versions"));
    prefix(machine.path("/Library/Developer/CommandLineTools/usr"));
    prefix(machine.path("/Applications/Xcode.app/Contents/Developer/usr"));
  }

  private void windows() {
    Path local = variable("LOCALAPPDATA", home.resolve("AppData\\Local"));
    Path roaming = variable("APPDATA", home.resolve("AppData\\Roaming"));
    Path programs = variable("ProgramFiles", machine.path("C:\\Program Files"));
    Path programs86 = variable("ProgramFiles(x86)", machine.path("C:\\Program Files (x86)"));
    each(local.resolve("Programs\\Python"));
    each(local.resolve("Python"));
    for (Path folder : List.of(programs, programs86, machine.path("C:\\"))) {
      Executables.within(machine, folder).stream()
          .filter(entry -> String.valueOf(entry.getFileName()).matches("(?i)python\\d+(?:-.*)?"))
          .forEach(this::prefix);
    }
    each(home.resolve(".pyenv\\pyenv-win\\versions"));
    each(roaming.resolve("uv\\data\\python"));
    each(roaming.resolve("uv\\python"));
    each(roaming.resolve("uv\\data\\tools"));
    each(home.resolve("pipx\\venvs"));
    each(local.resolve("pipx\\pipx\\venvs"));
    each(local.resolve("pypoetry\\Cache\\virtualenvs"));
    for (String conda : List.of("miniconda3", "anaconda3", "miniforge3")) {
      conda(machine.path("C:\\ProgramData").resolve(conda));
      conda(local.resolve(conda));
    }
    Executables.within(machine, local.resolve("Microsoft\\WindowsApps")).stream()
        .filter(
            entry ->
                String.valueOf(entry.getFileName())
                    .startsWith("PythonSoftwareFoundation.Python.3."))
        .forEach(entry -> executables.add(entry.resolve("python.exe")));
  }

  /** Formulae of Homebrew, by the links that stay the same through upgrades. */
  private void brew(Path prefix) {
    Executables.within(machine, prefix.resolve("opt")).stream()
        .filter(entry -> String.valueOf(entry.getFileName()).startsWith("python@"))
        .forEach(
            entry -> {
              String version = String.valueOf(entry.getFileName()).substring("python@".length());
              executables.add(entry.resolve("bin").resolve("python" + version));
            });
  }

  private void conda(Path root) {
    prefix(root);
    each(root.resolve("envs"));
  }

  /**
   * The folder that tools keep their data in (XDG base directories; uv and pipx on Macs as well).
   */
  private Path data() {
    return variable("XDG_DATA_HOME", home.resolve(".local/share"));
  }

  private void each(Path folder) {
    Executables.within(machine, folder).forEach(this::prefix);
  }

  private void prefix(Path prefix) {
    executables.add(Layout.executable(machine, prefix));
  }

  private Path variable(String name, Path otherwise) {
    return Executables.variable(machine, name).orElse(otherwise);
  }
}
