package rootcause.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.CrashNote;
import rootcause.core.text.Texts;

/** The command line as a program. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, Console.ofThisProcess()));
  }

  /** Runs a command; what follows {@code --} goes to pip. */
  public static int run(String[] arguments, Console console) {
    Split split = Split.of(List.of(arguments));
    RootCommand root = new RootCommand(new Session(console, split.pip()));
    Session session = root.session();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new StoresCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(new ReadLogCommand(session))
            .addSubcommand(new FixCommand(session))
            .addSubcommand(new UndoCommand(session))
            .addSubcommand(new HistoryCommand(session))
            .addSubcommand(new CollectorCommand(session))
            .addSubcommand(new OpenCommand(session))
            .addSubcommand(new RenderCommand(session))
            .addSubcommand(new LabCommand(session));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, given) -> wrong(console, String.valueOf(e.getMessage())));
    line.setExecutionExceptionHandler((e, command, result) -> failed(console, command, e));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    return line.execute(split.ours().toArray(new String[0]));
  }

  private static int wrong(Console console, String message) {
    console.note(message);
    console.note(texts().say("cli.see-help"));
    return Status.USAGE;
  }

  private static int failed(Console console, CommandLine command, Exception e) {
    return switch (e) {
      case WrongUsage usage -> wrong(console, usage.sentence());
      case CannotBegin cannot -> wrong(console, Words.say(cannot.sentence(), texts()));
      case InterruptedException interrupted -> {
        console.note(texts().say("cli.cancelled"));
        yield Status.UNCHECKED;
      }
      default -> {
        console.note(CrashNote.write(e, command.getCommandName()));
        yield Status.BUG;
      }
    };
  }

  private static Texts texts() {
    return Words.ofLocale();
  }
}
