package rootcause.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.TextForm;
import rootcause.core.text.Texts;

/** The policy of both processes and the ladder behind it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what each process of pip trusts and which settings made it so; offline.")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage, CannotBegin, InterruptedException {
    Texts texts = Texts.in(target.language());
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
