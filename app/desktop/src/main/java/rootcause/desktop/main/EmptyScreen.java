package rootcause.desktop.main;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/**
 * The calm screen where there are no lanes: before the first look, without Python, without network.
 */
final class EmptyScreen extends VBox {
  private final Context context;
  private final MainModel model;
  private final Words words;
  private final Sheets sheets;

  EmptyScreen(Context context, Sheets sheets) {
    this.context = context;
    this.sheets = sheets;
    this.model = context.model();
    this.words = context.words();
    getStyleClass().addAll("empty", "card");
    setId("empty");
    Follow.all(this::show, model.phase, model.facts, words.language());
  }

  private void show() {
    boolean here =
        model.phase.get() == Phase.DONE
            && model.facts().map(f -> f.lanes().isEmpty()).orElse(false);
    setVisible(here);
    setManaged(here);
    if (here) {
      model.facts().ifPresent(this::explain);
    }
  }

  private void explain(Case facts) {
    String key = facts.pythons().isEmpty() ? "no-python" : "no-lane";
    getChildren()
        .setAll(
            Sign.of(State.UNCHECKED, 2),
            Make.label(words.say("window." + key + "-detail"), "calm"));
    if (!facts.pythons().isEmpty()) {
      facts.notes().forEach(n -> getChildren().add(note(n)));
    }
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            Make.button(
                "empty-again", words.bind("window.check-again"), context.presenter()::checkUp),
            Make.button("empty-environment", words.bind("window.check-other"), sheets::environment),
            Make.button("empty-lab", words.bind("window.lab-menu"), sheets::lab));
    buttons.setAlignment(Pos.CENTER);
    getChildren().add(buttons);
  }

  private Label note(Case.Note note) {
    return Make.label(words.say(note.key(), note.arguments().toArray()), "muted", "calm");
  }
}
