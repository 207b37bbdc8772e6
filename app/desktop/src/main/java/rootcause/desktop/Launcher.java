package rootcause.desktop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rootcause.cli.Console;
import rootcause.cli.Main;
import rootcause.core.checkup.Outputs;
import rootcause.core.checkup.SavedCase;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/**
 * Chooses between the window and the command line by the arguments. The command line loads nothing
 * of JavaFX; where no window can be opened the diagnosis is printed instead.
 */
public final class Launcher {
  private static final long LARGEST_REPORT = 64L << 20;

  private Launcher() {}

  /** Starts; ends the process with the status of what was started. */
  public static void main(String[] arguments) {
    boolean window = arguments.length == 0 || arguments[0].equals("open");
    System.exit(window ? window(arguments) : Main.run(arguments, Console.ofThisProcess()));
  }

  private static int window(String[] arguments) {
    String[] given =
        arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    Console console = Console.ofThisProcess();
    if (given.length > 0 && !given[0].startsWith("--") && !readable(given[0])) {
      // The command line says what is wrong with the file.
      return Main.run(new String[] {"render", given[0]}, console);
    }
    Optional<String> obstacle =
        WindowStart.obstacle(
                Outputs.variable("DISPLAY").orElse(null),
                Outputs.variable("WAYLAND_DISPLAY").orElse(null))
            .or(() -> WindowStart.open(given));
    if (obstacle.isEmpty()) {
      return WindowStart.status();
    }
    Texts texts = Texts.in(Language.of(Locale.getDefault()));
    console.err().println(texts.say("cli.no-window", obstacle.get()));
    return Main.run(
        given.length == 0 ? new String[] {"check"} : new String[] {"render", given[0]}, console);
  }

  private static boolean readable(String file) {
    try {
      return Outputs.read(file, LARGEST_REPORT) instanceof Outputs.Input.Bytes(byte[] bytes)
          && !SavedCase.open(bytes, Language.EN).schema().isEmpty();
    } catch (UnreadableReport e) {
      return false;
    }
  }
}
