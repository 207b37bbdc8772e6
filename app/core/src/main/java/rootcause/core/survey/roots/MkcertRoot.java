package rootcause.core.survey.roots;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.Machine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.StoredCertificate;

/**
 * The root that this user's mkcert made ({@code CAROOT}, or its default folder; mkcert's README).
 */
final class MkcertRoot {
  private MkcertRoot() {}

  /** The file, when it holds this root. */
  static Optional<String> file(Machine machine, Fingerprint root) {
    Path file = folder(machine).resolve("rootCA.pem");
    StorePlace place =
        new StorePlace(StoreKind.FILE, StorePlace.Form.FILE, file, java.util.List.of());
    return StoreReader.read(machine, place).certificates().stream()
            .map(StoredCertificate::certificate)
            .map(EncodedCertificate::fingerprint)
            .anyMatch(root::equals)
        ? Optional.of(file.toString())
        : Optional.empty();
  }

  private static Path folder(Machine machine) {
    Path home = machine.home();
    return variable(machine, "CAROOT")
        .orElseGet(
            () ->
                switch (machine.os().family()) {
                  case LINUX ->
                      variable(machine, "XDG_DATA_HOME")
                          .orElse(home.resolve(".local/share"))
                          .resolve("mkcert");
                  case MACOS -> home.resolve("Library/Application Support/mkcert");
                  case WINDOWS ->
                      variable(machine, "LOCALAPPDATA")
                          .orElse(home.resolve("AppData\\Local"))
                          .resolve("mkcert");
                });
  }

  private static Optional<Path> variable(Machine machine, String name) {
    try {
      return machine.environment().get(name).map(machine::path).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
