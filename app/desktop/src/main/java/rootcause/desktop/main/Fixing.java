package rootcause.desktop.main;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Words;

/** Previews, applies and takes back fixes; what it has to say stands in its properties. */
public final class Fixing {
  final ObjectProperty<FixViews.@Nullable Preview> preview = new SimpleObjectProperty<>();
  final ObjectProperty<FixViews.@Nullable Done> done = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable List<FixViews.Entry>> history = new SimpleObjectProperty<>();
  final BooleanProperty busy = new SimpleBooleanProperty();

  private final MainModel model;
  private final MainPresenter presenter;
  private final Doctor doctor;
  private final Words words;

  /** Fixes for the case in the model. */
  public Fixing(MainModel model, MainPresenter presenter, Doctor doctor, Words words) {
    this.model = model;
    this.presenter = presenter;
    this.doctor = doctor;
    this.words = words;
  }

  /** Works out what a fix would change; nothing is written. */
  public void preview(String fix) {
    Case facts = model.facts.get();
    if (facts == null || model.foreign() || busy.get()) {
      return;
    }
    Target target = model.target.get();
    Wishes wishes = presenter.wishes();
    preview.set(null);
    start(() -> doctor.preview(target, wishes, facts, fix), preview::set);
  }

  /** Carries out the fix that is previewed. */
  public void apply() {
    Case facts = model.facts.get();
    FixViews.Preview shown = preview.get();
    if (facts == null || shown == null || busy.get()) {
      return;
    }
    Target target = model.target.get();
    Wishes wishes = presenter.wishes();
    start(() -> doctor.apply(target, wishes, facts, shown.row().id()), this::finished);
  }

  /** Takes an entry of the journal back. */
  public void undo(String entry) {
    if (busy.get()) {
      return;
    }
    Target target = model.target.get();
    Wishes wishes = presenter.wishes();
    start(() -> doctor.undo(target, wishes, entry), this::finished);
  }

  /** Reads the journal. */
  public void readHistory() {
    Target target = model.target.get();
    Language language = words.language().get();
    start(() -> doctor.history(target, language), history::set);
  }

  private void finished(FixViews.Done what) {
    Case after = what.after();
    if (after != null) {
      presenter.show(after);
    }
    done.set(what);
  }

  private <T> void start(
      java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> then) {
    busy.set(true);
    done.set(null);
    Work.start(
        work,
        answer -> {
          busy.set(false);
          then.accept(answer);
        },
        problem -> {
          busy.set(false);
          model.said.set(MainPresenter.said(problem));
        });
  }
}
