package rootcause.desktop;

import java.util.Arrays;
import java.util.Locale;
import rootcause.cli.Console;
import rootcause.cli.Main;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/**
 * Chooses between the window and the command line by the arguments. The command line loads nothing
 * of JavaFX.
 */
public final class Launcher {
  private Launcher() {}

  /** Starts; ends the process with the status of what was started. */
  public static void main(String[] arguments) {
    boolean window = arguments.length == 0 || arguments[0].equals("open");
    System.exit(window ? window(arguments) : Main.run(arguments, Console.ofThisProcess()));
  }

  private static int window(String[] arguments) {
    Texts texts = Texts.in(Language.of(Locale.getDefault()));
    Console console = Console.ofThisProcess();
    console.err().println(texts.say("cli.no-window", "DISPLAY"));
    String[] instead =
        arguments.length > 1 ? new String[] {"render", arguments[1]} : new String[] {"check"};
    return Main.run(Arrays.copyOf(instead, instead.length), console);
  }
}
