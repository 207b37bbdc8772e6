package rootcause.cli;

import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Summary;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.TextForm;
import rootcause.core.text.Texts;

/** A saved case where no window can be opened: as text. Where one can, this is not reached. */
final class OpenCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "open", this, "Opens a saved case in the window, offline; without a display, as text.");

  private final Argument<String> file = syntax.needed("REPORT.json", "The case.");

  OpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage {
    Texts texts = Words.ofLocale();
    Case facts = Inputs.report(file.or(""), session.console(), texts);
    session.console().print(TextForm.of(Redactor.redact(facts, Redaction.SECRETS), texts));
    return Summary.of(facts, texts).exitStatus();
  }
}
