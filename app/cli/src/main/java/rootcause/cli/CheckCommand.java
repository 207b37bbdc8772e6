package rootcause.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checked;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Summary;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** One diagnosis. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks both processes of pip against the index, and says what is wrong.")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private TargetOptions target = new TargetOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage, CannotBegin, InterruptedException {
    Texts texts = Texts.in(target.language());
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
