package rootcause.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.CrashNote;
import rootcause.core.machine.ProcessEnd;
import rootcause.core.text.Texts;

/** The command line as a program. */
public final class Main {
  /** In the order of the help. */
  private static final Map<String, Function<Session, Command>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
    COMMANDS.put("stores", StoresCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("read-log", ReadLogCommand::new);
    COMMANDS.put("fix", FixCommand::new);
    COMMANDS.put("undo", UndoCommand::new);
    COMMANDS.put("history", HistoryCommand::new);
    COMMANDS.put("collector", CollectorCommand::new);
    COMMANDS.put("open", OpenCommand::new);
    COMMANDS.put("render", RenderCommand::new);
    COMMANDS.put("lab", LabCommand::new);
  }

  private Main() {}

  /** Runs a command and ends the process with its status. */
  public static void main(String[] arguments) {
    Words.readAhead();
    ProcessEnd.with(run(arguments, Console.ofThisProcess()));
  }

  /** Runs a command; what follows {@code --} goes to pip. */
  public static int run(String[] arguments, Console console) {
    Split split = Split.of(List.of(arguments));
    Session session = new Session(console, split.pip());
    String named = split.ours().isEmpty() ? "" : split.ours().getFirst();
    Function<Session, Command> command = COMMANDS.get(named);
    return command == null
        ? run(everything(session), split.ours(), console)
        : run(
            only(named, command.apply(session)),
            split.ours().subList(1, split.ours().size()),
            console);
  }

  private static int run(CommandLine line, List<String> arguments, Console console) {
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, given) -> wrong(console, String.valueOf(e.getMessage())));
    line.setExecutionExceptionHandler((e, command, result) -> failed(console, command, e));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    return line.execute(arguments.toArray(new String[0]));
  }

  private static CommandLine everything(Session session) {
    CommandLine line = line(new RootCommand(session));
    COMMANDS.values().forEach(command -> line.addSubcommand(line(command.apply(session))));
    return line;
  }

  /** Setting a command up takes longer than most take to run, so only the one named is. */
  private static CommandLine only(String name, Command command) {
    return line(command).setCommandName("rootcause " + name);
  }

  private static CommandLine line(Command command) {
    return new CommandLine(command.syntax().spec(), Syntax.maker());
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
