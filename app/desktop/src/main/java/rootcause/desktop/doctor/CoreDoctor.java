package rootcause.desktop.doctor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.LogReading;
import rootcause.core.checkup.Outputs;
import rootcause.core.checkup.SavedCase;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.FixOutcome;
import rootcause.core.fix.FixRoom;
import rootcause.core.fix.Offer;
import rootcause.core.fix.Preview;
import rootcause.core.fix.journal.Undone;
import rootcause.core.machine.EnvironmentRead;
import rootcause.core.machine.RealMachine;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.lab.catalogue.Catalogue;

/** The doctor of the real program: core, on this machine or in the lab. */
public final class CoreDoctor implements Doctor, AutoCloseable {
  private static final long LARGEST_FILE = 64L << 20;

  private final LabSessions lab = new LabSessions();
  private volatile @Nullable Checked last;
  private volatile FixRoom journal =
      Checkup.on(RealMachine.ofThisProcess()).fixes(Wishes.ordinary(Language.EN));

  @Override
  public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    Checked checked = examine(target, wishes, events);
    last = checked;
    journal = checked.room();
    return checked.facts();
  }

  private Checked examine(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    try {
      Checkup checkup = checkup(target);
      return checkup.examine(asked(target, wishes), events);
    } catch (CannotBegin e) {
      throw new Refusal(e.sentence());
    }
  }

  private Checkup checkup(Target target) throws Refusal {
    return switch (target) {
      case Target.Lab(String scenario) -> lab.of(scenario);
      case Target.ThisMachine(var source) ->
          switch (source.read()) {
            case EnvironmentRead.Content content ->
                Checkup.on(RealMachine.with(content.environment()));
            case EnvironmentRead.Failed failed -> throw new Refusal(failed.sentence());
          };
    };
  }

  /** In a scenario pip's arguments are the scenario's. */
  private Wishes asked(Target target, Wishes wishes) {
    if (target instanceof Target.ThisMachine) {
      return wishes;
    }
    return new Wishes(
        wishes.pythons(),
        wishes.allPythons(),
        wishes.pip(),
        wishes.index(),
        wishes.timeout(),
        wishes.network(),
        wishes.witness(),
        wishes.confirm(),
        lab.arguments(),
        wishes.language());
  }

  @Override
  public Case tell(Case facts, Language language) {
    return SavedCase.tell(facts, language);
  }

  @Override
  public List<Scenario> scenarios() {
    return Catalogue.all().stream().map(s -> new Scenario(s.id(), s.problem())).toList();
  }

  @Override
  public List<String> generations() {
    return Checkup.generations();
  }

  @Override
  public boolean startedFromShell() {
    return RealMachine.ofThisProcess().environment().get("SHLVL").isPresent();
  }

  @Override
  public List<LogView> readLog(String output) {
    return LogReading.of(output).stream()
        .map(
            event ->
                new LogView(
                    event.line(),
                    event.process(),
                    event.host(),
                    event.kind(),
                    event.code(),
                    event.message(),
                    event.pip()))
        .toList();
  }

  /** The offers for a case: of the last check-up when it is that one, else of a new one. */
  private Checked checked(Target target, Wishes wishes, Case facts)
      throws InterruptedException, Refusal {
    Checked known = last;
    return known != null && known.facts().id().equals(facts.id())
        ? known
        : examine(target, wishes, event -> {});
  }

  private static Optional<Offer> offer(Checked checked, String fix) {
    return checked.offers().stream().filter(o -> o.row().id().equals(fix)).findFirst();
  }

  @Override
  public FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    Checked checked = checked(target, wishes, facts);
    Offer offer =
        offer(checked, fix).orElseThrow(() -> new Refusal(Sentence.of("cli.fix-none", fix)));
    List<FixViews.Change> changes = new ArrayList<>();
    offer
        .ready()
        .map(checked.room()::preview)
        .ifPresent(preview -> preview.changes().forEach(row -> changes.add(change(row))));
    if (!offer.snippet().isEmpty()) {
      changes.add(new FixViews.Change(String.join("\n", offer.snippet()), null, true));
    }
    return new FixViews.Preview(fix, offer.row().title(), changes);
  }

  private static FixViews.Change change(Preview.Row row) {
    return switch (row) {
      case Preview.Row.File file -> new FixViews.Change(file.path(), file.diff(), false);
      case Preview.Row.Command command ->
          new FixViews.Change(String.join(" ", command.command()), null, false);
    };
  }

  @Override
  public FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    Checked checked = checked(target, wishes, facts);
    Offer offer =
        offer(checked, fix).orElseThrow(() -> new Refusal(Sentence.of("cli.fix-none", fix)));
    FixOutcome outcome = checked.room().apply(offer, checked.again());
    Texts texts = Texts.in(wishes.language());
    String why = outcome.why();
    String words = texts.say("cli.outcome." + outcome.kind().id());
    Case after = outcome.kind() == FixOutcome.Kind.UNCHANGED ? null : now(target, wishes);
    return new FixViews.Done(
        outcome.kind().id(), why == null ? words : words + " " + why, outcome.entry(), after);
  }

  private Case now(Target target, Wishes wishes) throws InterruptedException, Refusal {
    return checkUp(target, wishes, event -> {});
  }

  @Override
  public FixViews.Done undo(Target target, Wishes wishes, String entry)
      throws InterruptedException, Refusal {
    FixRoom room = checkup(target).fixes(wishes);
    Texts texts = Texts.in(wishes.language());
    return switch (room.undo(entry)) {
      case Undone.Done done ->
          new FixViews.Done(
              "undone", texts.say("cli.undone", done.entry()), null, now(target, wishes));
      case Undone.AlreadySo so ->
          new FixViews.Done(
              "undone", texts.say("cli.undone-before", so.entry()), null, now(target, wishes));
      case Undone.Refused refused ->
          new FixViews.Done("refused", room.say(refused.why()), null, null);
    };
  }

  @Override
  public List<FixViews.Entry> history() {
    return journal.history().stream()
        .map(
            row ->
                new FixViews.Entry(row.id(), row.title(), row.at(), row.state().equals("undone")))
        .toList();
  }

  @Override
  public Case open(String report, Language language) throws Refusal {
    try {
      return SavedCase.open(report.getBytes(StandardCharsets.UTF_8), language);
    } catch (UnreadableReport e) {
      throw new Refusal(Sentence.of("cli.unreadable-report", "", String.valueOf(e.getMessage())));
    }
  }

  @Override
  public byte[] read(Path file) throws Refusal {
    return switch (Outputs.read(file.toString(), LARGEST_FILE)) {
      case Outputs.Input.Bytes(byte[] bytes) -> bytes;
      case Outputs.Input.Problem(Sentence sentence) -> throw new Refusal(sentence);
    };
  }

  @Override
  public void write(Path file, byte[] bytes) throws Refusal {
    Optional<Sentence> problem = Outputs.write(file, bytes);
    if (problem.isPresent()) {
      throw new Refusal(problem.get());
    }
  }

  @Override
  public void close() {
    lab.close();
  }
}
