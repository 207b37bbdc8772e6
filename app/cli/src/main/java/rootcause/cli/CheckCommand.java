package rootcause.cli;

import java.util.Optional;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checked;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Summary;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** One diagnosis. */
final class CheckCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "check", this, "Checks both processes of pip against the index, and says what is wrong.");

  private final TargetOptions target = new TargetOptions(syntax);

  private final OutputOptions output = new OutputOptions(syntax);

  CheckCommand(Session session) {
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
              .run(target.wishes(place.arguments()), new Progress(session.console(), texts));
      boolean written = output.write(facts, texts, session.console(), OutputOptions.whole());
      Optional<Sentence> refusal = target.confirm() ? Checked.refusal(facts) : Optional.empty();
      if (refusal.isPresent()) {
        session.console().note(Words.say(refusal.get(), texts));
        return Status.UNCHECKED;
      }
      return written ? Summary.of(facts, texts).exitStatus() : Status.UNCHECKED;
    }
  }
}
