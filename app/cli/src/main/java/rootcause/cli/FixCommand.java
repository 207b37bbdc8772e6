package rootcause.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checked;
import rootcause.core.fix.FixOutcome;
import rootcause.core.fix.Offer;
import rootcause.core.fix.Preview;
import rootcause.core.fix.plan.Plan;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Lists, previews and applies fixes. */
final class FixCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "fix", this, "Lists the fixes; with an id shows what one would do; --apply does it.");

  private final TargetOptions target = new TargetOptions(syntax);

  private final OutputOptions output = new OutputOptions(syntax);

  private final Argument<Boolean> apply = syntax.flag("--apply", "Apply the fix, and check again.");

  private final Argument<List<Path>> roots =
      syntax.repeated(
          "--root",
          "FILE.pem",
          Path.class,
          "A root certificate that you vouch for; its fingerprint is shown.");

  private final Argument<String> id = syntax.possible("ID", "The fix.");

  FixCommand(Session session) {
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
      var checkup = place.checkup().trusting(roots.or(List.of()));
      var wishes = target.wishes(place.arguments());
      checkup
          .fixes(wishes)
          .recover()
          .forEach(found -> session.console().note(checkup.fixes(wishes).say(found)));
      Checked checked = checkup.examine(wishes, new Progress(session.console(), texts));
      String wanted = id.value();
      return wanted == null ? list(checked, texts) : one(wanted, checked, texts);
    }
  }

  private int list(Checked checked, Texts texts) throws WrongUsage {
    return output.write(checked.facts(), texts, session.console(), FixForm::list)
        ? Status.WELL
        : Status.UNCHECKED;
  }

  private int one(String wanted, Checked checked, Texts texts) throws WrongUsage {
    Optional<Sentence> refusal =
        apply.or(false) ? Checked.refusal(checked.facts()) : Optional.empty();
    if (refusal.isPresent()) {
      output.write(
          output.format() == Format.JSON
              ? FixForm.nothing(wanted, "unchanged")
              : Words.say(refusal.get(), texts) + "\n",
          texts,
          session.console());
      return Status.UNCHECKED;
    }
    Optional<Offer> found =
        checked.offers().stream().filter(offer -> offer.row().id().equals(wanted)).findFirst();
    if (found.isEmpty()) {
      return nothingToDo(wanted, checked, texts);
    }
    Offer offer = found.get();
    Optional<Plan> plan = offer.ready();
    Preview preview =
        plan.map(checked.room()::preview)
            .orElseGet(() -> new Preview(List.of(), offer.row().notOffered()));
    FixForm form = new FixForm(offer, preview, texts);
    if (!apply.or(false) || plan.isEmpty()) {
      boolean written =
          output.write(
              output.format() == Format.JSON ? form.json(null) : form.text(),
              texts,
              session.console());
      return written && plan.isPresent() ? Status.WELL : Status.UNCHECKED;
    }
    FixOutcome outcome = checked.apply(offer);
    output.write(
        output.format() == Format.JSON ? form.json(outcome) : form.text(outcome),
        texts,
        session.console());
    return switch (outcome.kind()) {
      case CURED -> Status.WELL;
      case STILL_BROKEN, FAILED -> Status.BROKEN;
      case UNCHANGED -> Status.UNCHECKED;
    };
  }

  /** A fix that is not on offer: because all is well now, or because it never was. */
  private int nothingToDo(String wanted, Checked checked, Texts texts) throws WrongUsage {
    boolean well = checked.facts().lanes().stream().noneMatch(lane -> lane.verdict().broken());
    boolean applied =
        checked.room().history().stream()
            .anyMatch(row -> row.fix().equals(wanted) && row.state().equals("applied"));
    String sentence = texts.say(well && applied ? "cli.fix-already" : "cli.fix-none", wanted);
    output.write(
        output.format() == Format.JSON
            ? FixForm.nothing(wanted, well && applied ? "cured" : "unchanged")
            : sentence + "\n",
        texts,
        session.console());
    return well && applied ? Status.WELL : Status.UNCHECKED;
  }
}
