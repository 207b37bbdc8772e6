package rootcause.desktop.memory;

import java.nio.file.Path;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;

/** The platform's proper place for settings of a program. */
public final class MemoryPlace {
  private static final String FILE = "window.properties";

  private MemoryPlace() {}

  /**
   * The file. Linux: XDG Base Directory Specification 0.8, {@code $XDG_CONFIG_HOME} when it is an
   * absolute path, else {@code ~/.config}; Windows: {@code %APPDATA%}; macOS: {@code ~/Library}.
   */
  public static Path of(Machine machine) {
    Environment variables = machine.environment();
    return switch (machine.os().family()) {
      case WINDOWS ->
          variables
              .get("APPDATA")
              .filter(v -> !v.isEmpty())
              .map(machine::path)
              .orElseGet(() -> machine.home().resolve("AppData").resolve("Roaming"))
              .resolve("Rootcause")
              .resolve(FILE);
      case MACOS ->
          machine
              .home()
              .resolve("Library")
              .resolve("Application Support")
              .resolve("Rootcause")
              .resolve(FILE);
      case LINUX ->
          variables
              .get("XDG_CONFIG_HOME")
              .filter(v -> v.startsWith("/"))
              .map(machine::path)
              .orElseGet(() -> machine.home().resolve(".config"))
              .resolve("rootcause")
              .resolve(FILE);
    };
  }
}
