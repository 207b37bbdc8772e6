package rootcause.core.survey;

import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.interpreter.Layout;
import rootcause.core.pip.interpreter.VirtualEnvironment;

/** Who put an interpreter there, by where it lies. */
final class InterpreterKind {
  private InterpreterKind() {}

  /** The kind, as in {@link SurveyedPython}. */
  static String of(Machine machine, Path executable) {
    Path prefix = Layout.prefix(executable);
    String text = spelled(executable);
    if (Signposts.inStore(text) || text.contains("/WindowsApps/")) {
      return "store";
    }
    if (machine.look(prefix.resolve("conda-meta")) instanceof FileFacts.Present) {
      return "conda";
    }
    if (VirtualEnvironment.at(machine, prefix).isPresent()) {
      return text.contains("/pipx/venvs/") ? "pipx" : "venv";
    }
    String real =
        machine.look(executable) instanceof FileFacts.Present present
            ? spelled(present.real())
            : text;
    return byPath(text).or(() -> byPath(real)).orElse("other");
  }

  private static Optional<String> byPath(String path) {
    if (path.contains("/.pyenv/")
        || path.contains("/pyenv-win/")
        || path.contains("/pyenv/versions/")) {
      return Optional.of("pyenv");
    }
    if (path.contains("/uv/python/") || path.contains("/uv/data/python/")) {
      return Optional.of("uv");
    }
    if (path.contains("/Cellar/")
        || path.startsWith("/opt/homebrew/")
        || path.contains("/.linuxbrew/")) {
      return Optional.of("homebrew");
    }
    if (path.contains("/asdf/") || path.contains("/.asdf/")) {
      return Optional.of("asdf");
    }
    if (path.contains("/mise/")) {
      return Optional.of("mise");
    }
    if (path.startsWith("/nix/store/")) {
      return Optional.of("nix");
    }
    if (path.startsWith("/usr/bin/") || path.startsWith("/bin/")) {
      return Optional.of("system");
    }
    if (path.contains("/CommandLineTools/") || path.contains("/Xcode.app/")) {
      return Optional.of("system");
    }
    if (path.contains("/Python.framework/")) {
      return Optional.of("framework");
    }
    return path.matches(
            "(?i)[a-z]:/windows/py\\.exe|.*/Python/Launcher/py\\.exe|.*/AppData/Local/Python/bin/[^/]+")
        ? Optional.of("launcher")
        : path.matches(
                "(?i)[a-z]:/(?:.*/)?python\\d{2,3}(?:-32|-64|-arm64)?/python\\.exe|.*/pythoncore-[^/]+/python\\.exe")
            ? Optional.of("installer")
            : Optional.empty();
  }

  private static String spelled(Path path) {
    return path.toString().replace('\\', '/');
  }
}
