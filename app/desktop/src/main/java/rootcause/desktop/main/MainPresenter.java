package rootcause.desktop.main;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.text.Language;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Words;

/** Carries wishes from the main screen to the doctor, and answers back into the model. */
public final class MainPresenter {
  private final MainModel model;
  private final Doctor doctor;
  private final Words words;
  private @Nullable Thread running;
  private int round;

  /** A presenter; begins nothing by itself. */
  public MainPresenter(MainModel model, Doctor doctor, Words words) {
    this.model = model;
    this.doctor = doctor;
    this.words = words;
    words.language().subscribe((before, now) -> tell(now));
  }

  /** To be called once, before anything else: finishes what a window that died had begun. */
  public void begin() {
    Language language = words.language().get();
    Work.start(
        () -> doctor.recover(language),
        found ->
            found.stream()
                .reduce((one, other) -> one + " " + other)
                .ifPresent(all -> model.said.set(Sentence.of("window.noted", all))),
        problem -> model.said.set(said(problem)));
  }

  /** Looks at the target, with progress. A check-up that still runs is cancelled. */
  public void checkUp() {
    model.clear();
    checkUp(wishes());
  }

  /** Runs real pip as well; what is shown stays until the new case is there. */
  public void confirm() {
    model.arriving.clear();
    model.printed.clear();
    checkUp(wishes().confirmed());
  }

  private void checkUp(Wishes wishes) {
    int mine = newRound();
    Target target = model.target.get();
    model.confirming.set(wishes.confirm());
    model.progress.set(-1);
    model.step.set(Sentence.of("window.starting"));
    model.trouble.set(null);
    model.phase.set(Phase.RUNNING);
    running =
        Work.start(
            () ->
                doctor.checkUp(
                    target,
                    wishes,
                    Work.hop(
                        event -> {
                          if (still(mine)) {
                            heard(event);
                          }
                        })),
            facts -> {
              if (still(mine)) {
                show(facts);
              }
            },
            problem -> {
              if (still(mine)) {
                failed(problem);
              }
            });
  }

  /** The wishes that the pickers express. */
  public Wishes wishes() {
    Wishes wishes = Wishes.ordinary(words.language().get());
    if (!model.python.get().isEmpty()) {
      wishes = wishes.withPython(model.python.get());
    }
    String index = model.index.get().strip();
    return index.isEmpty() ? wishes : wishes.withIndex(URI.create(index));
  }

  private void heard(Event event) {
    if (!(event instanceof Event.PipPrinted)) {
      model.step.set(event.sentence());
    }
    switch (event) {
      case Event.Step step -> {
        model.steps = Math.max(1, step.of());
        // While nothing is over nobody knows how long it takes.
        model.progress.set(step.done() == 0 ? -1 : step.done() / model.steps);
      }
      case Event.Surveyed surveyed -> {
        if (model.facts.get() == null) {
          model.surveyed.set(surveyed.partial());
          model.pythons.setAll(surveyed.partial().pythons());
        }
      }
      case Event.PipPrinted printed -> model.printed.add(printed);
      case Event.LaneDone lane -> {
        model.arriving.add(lane.lane());
        model.progress.set(Math.max(model.progress.get(), model.arriving.size() / model.steps));
        if (model.place.get() == null || model.shownLanes().isEmpty()) {
          model.place.set(MainModel.placeOf(lane.lane()));
        }
      }
    }
  }

  /** Shows a case, wherever it came from. */
  void show(Case facts) {
    MainModel.@Nullable Place before = model.place.get();
    model.pythons.setAll(facts.pythons());
    // First the phase: with it the lanes are those of the case, no longer those that arrived.
    model.phase.set(Phase.DONE);
    model.facts.set(facts);
    List<MainModel.Place> places = model.places();
    if (before == null || !places.contains(before)) {
      model.place.set(firstPlace(facts).orElse(null));
    }
  }

  private Optional<MainModel.Place> firstPlace(Case facts) {
    Optional<Lane> first = new CasePicture(facts, words.texts()).first();
    return first.map(MainModel::placeOf);
  }

  void failed(Exception problem) {
    switch (problem) {
      case InterruptedException cancelled -> model.phase.set(Phase.CANCELLED);
      case Refusal refusal -> {
        model.trouble.set(refusal.sentence());
        // What was remembered may be gone: the next look begins where the survey begins.
        model.python.set("");
        model.clear();
        model.phase.set(Phase.REFUSED);
      }
      default -> {
        model.crash.set(trace(problem));
        model.clear();
        model.phase.set(Phase.CRASHED);
        Work.start(
            () -> doctor.noteCrash(problem),
            noted -> model.said.set(Sentence.of("window.noted", noted)),
            worse -> model.said.set(said(worse)));
      }
    }
  }

  static String trace(Exception problem) {
    java.io.StringWriter text = new java.io.StringWriter();
    problem.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  /** Cancels a running check-up. A case that is still shown is as good as it was. */
  public void cancel() {
    if (model.running()) {
      newRound();
      model.phase.set(model.facts.get() == null ? Phase.CANCELLED : Phase.DONE);
    }
  }

  /** Ends what runs; whatever it still says is not listened to. */
  int newRound() {
    if (running != null) {
      running.interrupt();
      running = null;
    }
    return ++round;
  }

  /** Whether nothing was begun since this round. */
  boolean still(int mine) {
    return mine == round;
  }

  /** A sentence for what went wrong in a side task. */
  static Sentence said(Exception problem) {
    return problem instanceof Refusal refusal
        ? refusal.sentence()
        : Sentence.of("window.side-failed", problem.toString());
  }

  private void tell(Language language) {
    Case facts = model.facts.get();
    if (facts != null) {
      Work.start(
          () -> doctor.tell(facts, language),
          told -> {
            if (facts.equals(model.facts.get())) {
              model.facts.set(told);
            }
          },
          problem -> model.said.set(said(problem)));
    }
  }

  /** The sentences of the window's language. */
  Texts texts() {
    return words.texts();
  }
}
