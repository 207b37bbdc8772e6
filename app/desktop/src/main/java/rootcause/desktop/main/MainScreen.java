package rootcause.desktop.main;

import java.nio.file.Path;
import javafx.scene.Scene;
import rootcause.core.diagnosis.Summary;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Letters;
import rootcause.desktop.look.Look;
import rootcause.desktop.look.Words;

/** The main screen put together: the way in for the program and for its tests. */
public final class MainScreen {
  private static final int UNCHECKED = 2;

  private final MainModel model = new MainModel();
  private final MainPresenter presenter;
  private final Choosing choosing;
  private final Opening opening;
  private final Scene scene;

  /** A screen that asks this doctor. */
  public MainScreen(
      Doctor doctor,
      Words words,
      Look look,
      Letters letters,
      Outside outside,
      double width,
      double height) {
    presenter = new MainPresenter(model, doctor, words);
    choosing = new Choosing(model, presenter);
    opening = new Opening(model, presenter, doctor, words);
    Context context =
        new Context(
            model,
            presenter,
            choosing,
            opening,
            new Sharing(model, doctor, outside),
            new Fixing(model, presenter, doctor, words),
            new Asking(model, presenter, doctor, words),
            doctor,
            words,
            look,
            letters,
            outside);
    scene = new Scene(new MainView(context), width, height);
    look.dress(scene);
  }

  /** What is to be put on a stage. */
  public Scene scene() {
    return scene;
  }

  /** Values behind the screen. */
  public MainModel model() {
    return model;
  }

  /** Looks at the last target again, or at the first that the survey prefers. */
  public void begin(String python, String index) {
    model.python.set(python);
    model.index.set(index);
    scene.lookup("#check").requestFocus();
    presenter.begin();
    presenter.checkUp();
  }

  /** Looks at something else. */
  public void begin(Target target) {
    scene.lookup("#check").requestFocus();
    choosing.chooseTarget(target);
  }

  /** Opens a report. */
  public void open(Path report) {
    opening.open(report);
  }

  /** The interpreter of this machine that was picked; empty for none. */
  public String python() {
    return here() ? model.python.get() : "";
  }

  /** The index that was picked; empty for pip's own. */
  public String index() {
    return here() ? model.index.get() : "";
  }

  private boolean here() {
    return model.target.get() instanceof Target.ThisMachine;
  }

  /** The status of what is shown: 0 well, 1 broken, 2 could not be checked. */
  public int status() {
    return model
        .facts()
        .map(facts -> Summary.of(facts, presenter.texts()).exitStatus())
        .orElse(UNCHECKED);
  }

  /** Ends what still runs. */
  public void end() {
    presenter.cancel();
  }
}
