package rootcause.desktop;

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
    System.exit(run(arguments, Console.ofThisProcess()));
  }

  private static int run(String[] arguments, Console console) {
    boolean plain = arguments.length == 0;
    boolean file =
        arguments.length == 2 && arguments[0].equals("open") && !arguments[1].startsWith("-");
    // What is wrong with a file, or with the way it was named, the command line says.
    if (!plain && !(file && readable(arguments[1]))) {
      return Main.run(arguments, console);
    }
    Optional<String> obstacle =
        WindowStart.obstacle(
                Outputs.variable("DISPLAY").orElse(null),
                Outputs.variable("WAYLAND_DISPLAY").orElse(null))
            .or(() -> WindowStart.open(plain ? arguments : new String[] {arguments[1]}));
    if (obstacle.isEmpty()) {
      return WindowStart.status();
    }
    Texts texts = Texts.in(Language.of(Locale.getDefault()));
    console.err().println(texts.say("cli.no-window", obstacle.get()));
    return Main.run(plain ? new String[] {"check"} : arguments, console);
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
