package rootcause.desktop.main;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rootcause.core.diagnosis.Case;
import rootcause.core.text.Sentence;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/** Whose eyes looked, how sure it is, when, and what was said last. Wraps where it is narrow. */
final class StatusLine extends FlowPane {
  private final MainModel model;
  private final Words words;
  private final Label said = Make.label("", "said");
  private final Label whose = Make.label("");
  private final Label sure = Make.label("");
  private final Label when = Make.label("");

  StatusLine(Context context) {
    this.model = context.model();
    this.words = context.words();
    setId("status");
    getStyleClass().add("status");
    said.setId("said");
    whose.setId("whose");
    getChildren().addAll(said, whose, sure, when);
    getChildren()
        .forEach(
            label -> label.managedProperty().bind(((Label) label).textProperty().isNotEmpty()));
    model.facts.subscribe(this::show);
    model.said.subscribe(this::show);
    words.language().subscribe(this::show);
  }

  private void show() {
    Sentence sentence = model.said.get();
    said.setText(sentence == null ? "" : sentence.in(words.language().get()));
    Case facts = model.facts.get();
    if (facts == null) {
      whose.setText("");
      sure.setText("");
      when.setText("");
      return;
    }
    Case.MachineRow machine = facts.machine();
    String elevated =
        words.say(machine.elevated() ? "picture.page.elevated" : "picture.page.not-elevated");
    whose.setText(
        words.say("picture.page.whose", machine.account(), elevated, machine.environment()));
    sure.setText(
        facts.lanes().stream()
            .map(l -> l.verdict().level())
            .distinct()
            .map(level -> words.say("report.level." + level))
            .reduce((a, b) -> a + " · " + b)
            .orElse(""));
    when.setText(words.say("window.stamp", facts.tool().version(), machine.os(), facts.takenAt()));
  }
}
