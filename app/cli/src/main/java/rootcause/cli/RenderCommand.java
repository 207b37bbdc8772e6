package rootcause.cli;

import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Summary;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

/** A saved case, judged and shown again. */
final class RenderCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax("render", this, "Judges a saved case again, offline, and writes it in any form.");

  private final OutputOptions output = new OutputOptions(syntax);

  private final Argument<Language> language =
      syntax.option("--language", "en|zh", Language.class, "Language of the result.");

  private final Argument<String> file =
      syntax.needed("REPORT.json", "The case; - is standard input.");

  RenderCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Words.in(language);
    Case facts = Inputs.report(file.or("-"), session.console(), texts);
    boolean written = output.write(facts, texts, session.console(), OutputOptions.whole());
    return written ? Summary.of(facts, texts).exitStatus() : Status.UNCHECKED;
  }
}
