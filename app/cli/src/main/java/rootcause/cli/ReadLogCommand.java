package rootcause.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rootcause.core.checkup.LogReading;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** Reads pip's output. */
@Command(
    name = "read-log",
    mixinStandardHelpOptions = true,
    description = "Reads pip's output: which process failed, at which host, with which error.")
final class ReadLogCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--language", paramLabel = "en|zh", description = "Language of the result.")
  private Language language = Words.ofLocale().language();

  @Parameters(paramLabel = "FILE|-", description = "The output; - is standard input.")
  private String file = "-";

  ReadLogCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Texts.in(language);
    byte[] bytes = Inputs.read(file, session.console(), texts);
    List<LogReading.Event> events = LogReading.of(new String(bytes, StandardCharsets.UTF_8));
    String result =
        output.format() == Format.JSON ? LogReading.json(events) : LogReading.text(events, texts);
    return output.write(result, texts, session.console()) ? Status.WELL : Status.UNCHECKED;
  }
}
