package rootcause.desktop.main;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.WhoseWords;
import rootcause.core.text.Sentence;
import rootcause.desktop.look.Beside;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Whose eyes looked, when, and what was said last. Wraps where it is narrow. */
final class StatusLine extends VBox {
  private static final double WIDE = 960;

  private final MainModel model;
  private final Words words;
  private final Label said = Make.label("", "said");
  private final Label whose = Make.label("");
  private final Hyperlink change = new Hyperlink();
  private final Label when = Make.label("");

  StatusLine(Context context, Sheets sheets) {
    this.model = context.model();
    this.words = context.words();
    setId("status");
    getStyleClass().add("status");
    said.setId("said");
    whose.setId("whose");
    change.setId("change-environment");
    change.textProperty().bind(words.bind("window.change-environment"));
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setOnAction(event -> sheets.environment());
    change.managedProperty().bind(change.visibleProperty());
    HBox eyes = new HBox(4, whose, change);
    eyes.setAlignment(Pos.CENTER_LEFT);
    FlowPane left = new FlowPane(24, 2, said, eyes);
    left.setAlignment(Pos.CENTER_LEFT);
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    Beside line = new Beside(WIDE, 2, Pos.CENTER_LEFT);
    line.show(List.of(Make.wide(left), when));
    getChildren().add(line);
    Follow.all(this::show, model.facts, model.surveyed, model.said, words.language());
  }

  private void show() {
    Sentence sentence = model.said.get();
    said.setText(sentence == null ? "" : sentence.in(words.language().get()));
    Case facts = model.known();
    change.setVisible(facts != null && facts.scenario() == null && !model.foreign());
    if (facts == null) {
      whose.setText("");
      when.setText("");
      return;
    }
    whose.setText(WhoseWords.of(facts.machine(), words.texts()));
    when.setText(
        words.say("window.stamp", facts.tool().version(), facts.machine().os(), facts.takenAt()));
  }
}
