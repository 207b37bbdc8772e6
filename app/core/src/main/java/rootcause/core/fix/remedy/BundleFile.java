package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.Environment;

/**
 * Where the merged bundle lies: in the account's data folder, outside of any environment, so that
 * neither a new environment nor an upgrade takes it away.
 */
final class BundleFile {
  private BundleFile() {}

  static Path of(Scene scene) {
    Environment environment = scene.machine().environment();
    Path home = scene.machine().home();
    Path data =
        switch (scene.machine().os().family()) {
          case WINDOWS ->
              absolute(scene, environment.get("LOCALAPPDATA"))
                  .orElse(home.resolve("AppData/Local"));
          case MACOS -> home.resolve("Library/Application Support");
          case LINUX ->
              absolute(scene, environment.get("XDG_DATA_HOME"))
                  .orElse(home.resolve(".local/share"));
        };
    return data.resolve("rootcause").resolve("ca-bundle.pem");
  }

  private static Optional<Path> absolute(Scene scene, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .map(scene.machine()::path)
        .filter(Path::isAbsolute);
  }
}
