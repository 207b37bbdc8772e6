package rootcause.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import rootcause.core.checkup.LogReading;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** Reads pip's output. */
final class ReadLogCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "read-log",
          this,
          "Reads pip's output: which process failed, at which host, with which error.");

  private final OutputOptions output = new OutputOptions(syntax);

  private final Argument<Language> language =
      syntax.option("--language", "en|zh", Language.class, "Language of the result.");

  private final Argument<String> file = syntax.needed("FILE|-", "The output; - is standard input.");

  ReadLogCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Words.in(language);
    byte[] bytes = Inputs.read(file.or("-"), session.console(), texts);
    List<LogReading.Event> events = LogReading.of(new String(bytes, StandardCharsets.UTF_8));
    String result =
        output.format() == Format.JSON ? LogReading.json(events) : LogReading.text(events, texts);
    return output.write(result, texts, session.console()) ? Status.WELL : Status.UNCHECKED;
  }
}
