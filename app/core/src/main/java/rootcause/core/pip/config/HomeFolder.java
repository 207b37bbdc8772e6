package rootcause.core.pip.config;

import java.nio.file.Path;
import java.util.Optional;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;

/** What {@code ~} means to Python ({@code os.path.expanduser}). */
public final class HomeFolder {
  private HomeFolder() {}

  /** The home folder: {@code HOME}, on Windows {@code USERPROFILE}, else that of the account. */
  public static Path of(Machine machine, Environment environment) {
    String variable =
        switch (machine.os().family()) {
          case WINDOWS -> "USERPROFILE";
          case LINUX, MACOS -> "HOME";
        };
    Optional<String> value = environment.get(variable).filter(text -> !text.isEmpty());
    return value.map(machine::path).orElseGet(machine::home);
  }

  /** The text with a leading {@code ~} expanded; {@code ~name} stays as it is. */
  public static String expand(String text, Machine machine, Environment environment) {
    if (text.equals("~")) {
      return of(machine, environment).toString();
    }
    boolean below = text.startsWith("~/") || text.startsWith("~\\");
    return below ? of(machine, environment) + text.substring(1) : text;
  }
}
