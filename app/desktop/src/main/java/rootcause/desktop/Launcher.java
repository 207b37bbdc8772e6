package rootcause.desktop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rootcause.cli.Console;
import rootcause.cli.Main;
import rootcause.core.checkup.Outputs;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/**
 * Chooses between the window and the command line by the arguments. The command line loads nothing
 * of JavaFX; where no window can be opened the diagnosis is printed instead.
 */
public final class Launcher {
  private Launcher() {}

  /** Starts; ends the process with the status of what was started. */
  public static void main(String[] arguments) {
    boolean window = arguments.length == 0 || arguments[0].equals("open");
    System.exit(window ? window(arguments) : Main.run(arguments, Console.ofThisProcess()));
  }

  private static int window(String[] arguments) {
    String[] given =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    Optional<String> obstacle =
        WindowStart.obstacle(
                Outputs.variable("DISPLAY").orElse(null),
                Outputs.variable("WAYLAND_DISPLAY").orElse(null))
            .or(() -> WindowStart.open(given));
    if (obstacle.isEmpty()) {
      return 0;
    }
    Console console = Console.ofThisProcess();
    Texts texts = Texts.in(Language.of(Locale.getDefault()));
    console.err().println(texts.say("cli.no-window", obstacle.get()));
    return Main.run(
        given.length == 0 ? new String[] {"check"} : new String[] {"render", given[0]}, console);
  }
}
