package rootcause.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rootcause.core.checkup.SavedCase;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Summary;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** A saved case, judged and shown again. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Judges a saved case again, offline, and writes it in any form.")
final class RenderCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--language", paramLabel = "en|zh", description = "Language of the result.")
  private Language language = Words.ofLocale().language();

  @Parameters(paramLabel = "REPORT.json", description = "The case; - is standard input.")
  private String file = "-";

  RenderCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage {
    return show(file, output, Texts.in(language), session);
  }

  /** Judges a saved case again and writes it; the status is the case's. */
  static int show(String file, OutputOptions output, Texts texts, Session session)
      throws WrongUsage {
    try {
      Case facts = SavedCase.open(Inputs.read(file, session.console(), texts), texts.language());
      boolean written = output.write(facts, texts, session.console(), OutputOptions.whole());
      return written ? Summary.of(facts, texts).exitStatus() : Status.UNCHECKED;
    } catch (UnreadableReport e) {
      throw new WrongUsage(
          texts.say("cli.unreadable-report", file, String.valueOf(e.getMessage())));
    }
  }
}
