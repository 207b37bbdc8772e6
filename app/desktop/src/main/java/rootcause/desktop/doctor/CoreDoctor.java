package rootcause.desktop.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.CrashNote;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.LogReading;
import rootcause.core.checkup.Otherwise;
import rootcause.core.checkup.Outputs;
import rootcause.core.checkup.SavedCase;
import rootcause.core.checkup.WhatIf;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.fix.FixRoom;
import rootcause.core.machine.RealMachine;
import rootcause.core.model.HostPort;
import rootcause.core.report.UnreadableReport;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.lab.catalogue.Catalogue;

/** The doctor of the real program: core, on this machine or in the lab. */
public final class CoreDoctor implements Doctor, AutoCloseable {
  private static final long LARGEST_FILE = 64L << 20;

  private final Places places = new Places();
  private volatile @Nullable Checked last;

  @Override
  public List<String> recover(Language language) {
    FixRoom room = Checkup.on(RealMachine.ofThisProcess()).fixes(Wishes.ordinary(language));
    return room.recover().stream().map(room::say).toList();
  }

  @Override
  public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    return examine(target, wishes, events).facts();
  }

  private Checked examine(Target target, Wishes wishes, Consumer<Event> events)
      throws InterruptedException, Refusal {
    try {
      Places.Place place = places.at(target);
      Checked checked = place.checkup().examine(place.asked(wishes), events);
      last = checked;
      return checked;
    } catch (CannotBegin e) {
      throw new Refusal(e.sentence());
    }
  }

  /** All about a case: of the last check-up when it is that one, else of a new one. */
  private Checked checked(Target target, Wishes wishes, Case facts)
      throws InterruptedException, Refusal {
    Optional<Checked> known = known(facts).map(checked -> checked.told(wishes.language()));
    return known.isPresent() ? known.get() : examine(target, wishes, event -> {});
  }

  private Optional<Checked> known(Case facts) {
    // A report of the same check-up has its name too, and is from elsewhere all the same.
    return Optional.ofNullable(last)
        .filter(c -> c.facts().id().equals(facts.id()))
        .filter(c -> c.facts().origin().equals(facts.origin()));
  }

  @Override
  public Case tell(Case facts, Language language) {
    return known(facts)
        .map(checked -> checked.told(language).facts())
        .orElseGet(() -> SavedCase.tell(facts, language));
  }

  @Override
  public List<Scenario> scenarios() {
    return Catalogue.all().stream().map(s -> new Scenario(s.id(), s.problem())).toList();
  }

  @Override
  public void otherPips(Case facts, String python, Language language, Consumer<Supposed> rows)
      throws InterruptedException, Refusal {
    for (String release : otherwise(facts).releases(python)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      rows.accept(suppose(facts, python, new WhatIf.Pip(release), language));
    }
  }

  @Override
  public Supposed suppose(Case facts, String python, WhatIf whatIf, Language language)
      throws Refusal {
    return new Supposed(whatIf, otherwise(facts).lanes(python, whatIf, Texts.in(language)));
  }

  private Otherwise otherwise(Case facts) throws Refusal {
    return known(facts)
        .map(Checked::otherwise)
        .orElseThrow(() -> new Refusal(Sentence.of("window.versions-not-here")));
  }

  @Override
  public Case stores(Target target, Wishes wishes, @Nullable HostPort host)
      throws InterruptedException, Refusal {
    try {
      Places.Place place = places.at(target);
      return place.checkup().stores(place.asked(wishes), host, event -> {});
    } catch (CannotBegin e) {
      throw new Refusal(e.sentence());
    }
  }

  @Override
  public LogAnswer readLog(String output) {
    List<LogReading.Event> events = LogReading.of(output);
    List<LogView> views = events.stream().map(CoreDoctor::view).toList();
    return new LogAnswer(views, events.isEmpty() ? null : LogReading.next(events));
  }

  private static LogView view(LogReading.Event event) {
    return new LogView(
        event.line(),
        event.process(),
        event.host(),
        event.kind(),
        event.code(),
        event.message(),
        event.pip());
  }

  @Override
  public FixViews.Preview preview(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    return Mending.preview(checked(target, wishes, facts), fix);
  }

  @Override
  public FixViews.Done apply(Target target, Wishes wishes, Case facts, String fix)
      throws InterruptedException, Refusal {
    Checked checked = checked(target, wishes, facts);
    FixViews.Done done = Mending.apply(checked, fix, wishes.language());
    Case after = done.after();
    if (after == null) {
      return done;
    }
    if (done.outcome().equals("cured")) {
      last = checked.after(after);
      return done;
    }
    // What is still broken may have other remedies now.
    return Mending.looked(done, examine(target, wishes, event -> {}).facts());
  }

  @Override
  public FixViews.Done undo(Target target, Wishes wishes, String entry)
      throws InterruptedException, Refusal {
    FixViews.Done done =
        Mending.undo(places.at(target).checkup().fixes(wishes), entry, wishes.language());
    return done.outcome().equals("undone")
        ? Mending.looked(done, examine(target, wishes, event -> {}).facts())
        : done;
  }

  @Override
  public List<FixViews.Entry> history(Target target, Language language) throws Refusal {
    return places.at(target).checkup().fixes(Wishes.ordinary(language)).history().stream()
        .map(row -> new FixViews.Entry(row.id(), row.title(), seconds(row.at()), row.state()))
        .toList();
  }

  /** RFC 3339 without fractions of a second. */
  private static String seconds(String time) {
    return time.replaceFirst("\\.\\d+", "");
  }

  @Override
  public Case open(Path report, Language language) throws Refusal {
    return switch (Outputs.read(report.toString(), LARGEST_FILE)) {
      case Outputs.Input.Bytes(byte[] bytes) -> {
        try {
          yield SavedCase.open(bytes, language);
        } catch (UnreadableReport e) {
          throw new Refusal(
              Sentence.of("cli.unreadable-report", report, String.valueOf(e.getMessage())));
        }
      }
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
  public String noteCrash(Throwable problem) {
    return CrashNote.write(problem, "window");
  }

  @Override
  public void close() {
    places.close();
  }
}
