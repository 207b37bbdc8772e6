package rootcause.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A saved case where no window can be opened: as text. Where one can, this is not reached. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = "Opens a saved case in the window, offline; without a display, as text.")
final class OpenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "REPORT.json", description = "The case.")
  private String file = "";

  OpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage {
    return RenderCommand.show(file, new OutputOptions(), Words.ofLocale(), session);
  }
}
