package rootcause.desktop.main;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.picture.State;
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

  EmptyScreen(Context context) {
    this.context = context;
    this.model = context.model();
    this.words = context.words();
    getStyleClass().addAll("empty", "card");
    setId("empty");
    model.phase.subscribe(this::show);
    model.facts.subscribe(this::show);
    model.place.subscribe(this::show);
    words.language().subscribe(this::show);
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
    Label headline = Make.label(words.say("window." + key), "headline");
    getChildren()
        .setAll(
            Sign.of(State.UNCHECKED, 2),
            headline,
            Make.label(words.say("window." + key + "-detail"), "muted"));
    facts
        .notes()
        .forEach(n -> getChildren().add(Make.label(words.say(n.key(), n.arguments().toArray()))));
    getChildren()
        .add(
            Make.button(
                "empty-again", words.bind("window.check-again"), context.presenter()::checkUp));
  }
}
