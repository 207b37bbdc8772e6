package rootcause.desktop.main;

import java.nio.file.Path;
import rootcause.core.text.Language;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Work;
import rootcause.desktop.look.Words;

/** Opens reports that were handed over. */
public final class Opening {
  private final MainModel model;
  private final MainPresenter presenter;
  private final Doctor doctor;
  private final Words words;

  /** Opens into the model. */
  public Opening(MainModel model, MainPresenter presenter, Doctor doctor, Words words) {
    this.model = model;
    this.presenter = presenter;
    this.doctor = doctor;
    this.words = words;
  }

  /** Opens a report file. */
  public void open(Path file) {
    int mine = presenter.newRound();
    Language language = words.language().get();
    Work.start(
        () -> doctor.open(file, language),
        facts -> {
          if (presenter.still(mine)) {
            model.place.set(null);
            presenter.show(facts);
          }
        },
        problem -> {
          if (presenter.still(mine)) {
            unopened(problem);
          }
        });
  }

  private void unopened(Exception problem) {
    if (problem instanceof Refusal refusal) {
      model.clear();
      model.trouble.set(refusal.sentence());
      model.phase.set(Phase.UNOPENED);
    } else {
      presenter.failed(problem);
    }
  }
}
