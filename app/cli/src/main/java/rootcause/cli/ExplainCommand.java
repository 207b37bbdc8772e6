package rootcause.cli;

import rootcause.core.checkup.CannotBegin;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.TextForm;
import rootcause.core.text.Texts;

/** The policy of both processes and the ladder behind it. */
final class ExplainCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "explain",
          this,
          "Says what each process of pip trusts and which settings made it so; offline.");

  private final TargetOptions target = new TargetOptions(syntax);

  private final OutputOptions output = new OutputOptions(syntax);

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage, CannotBegin, InterruptedException {
    Texts texts = target.texts();
    try (Place place = Place.of(target, session)) {
      Case facts =
          place
              .checkup()
              .run(
                  target.wishes(place.arguments()).offline(),
                  new Progress(session.console(), texts));
      return output.write(facts, texts, session.console(), TextForm::explain)
          ? Status.WELL
          : Status.UNCHECKED;
    }
  }
}
