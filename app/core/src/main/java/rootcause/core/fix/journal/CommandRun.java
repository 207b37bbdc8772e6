package rootcause.core.fix.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import rootcause.core.fix.edit.Secrets;
import rootcause.core.fix.plan.Change;
import rootcause.core.machine.Machine;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.text.Sentence;

/** Runs the command of a change to its end. */
final class CommandRun {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int OUTPUT = 1 << 20;
  private static final int LINES_SHOWN = 12;

  private CommandRun() {}

  static void run(Machine machine, Change.Command command) throws CommandFailed {
    ProcessRequest request =
        new ProcessRequest(
            command.arguments(),
            command.environment(),
            command.folder(),
            new byte[0],
            LONGEST,
            OUTPUT);
    switch (machine.run(request)) {
      case ProcessResult.Ended ended -> {
        if (ended.status() != 0) {
          String said = tail(ended.output(), ended.error());
          throw new CommandFailed(Sentence.of("fix.command-failed", ended.status(), said));
        }
      }
      case ProcessResult.Killed killed ->
          throw new CommandFailed(Sentence.of("fix.command-killed", LONGEST.toMinutes()));
      case ProcessResult.NotStarted not ->
          throw new CommandFailed(Sentence.of("fix.command-not-started", not.reason()));
    }
  }

  /** The last lines that it said, secrets masked. */
  private static String tail(byte[] output, byte[] error) {
    String said =
        new String(error, UTF_8).isBlank() ? new String(output, UTF_8) : new String(error, UTF_8);
    List<String> lines = said.lines().map(Secrets::masked).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }
}
