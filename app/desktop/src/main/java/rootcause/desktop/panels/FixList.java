package rootcause.desktop.panels;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Who can mend it, the sentence to read aloud, and the fixes, best first. */
final class FixList extends VBox {
  private final Words words;
  private final Consumer<String> preview;
  private final Consumer<String> copy;

  FixList(
      Case facts, boolean foreign, Words words, Consumer<String> preview, Consumer<String> copy) {
    super(8);
    this.words = words;
    this.preview = preview;
    this.copy = copy;
    getStyleClass().add("fixes");
    Finding worst = facts.findings().getFirst();
    add(
        Make.label(
            words.say("window.actor", words.say("report.actor." + worst.actor())), "strong"));
    if (!worst.say().isEmpty()) {
      add(Make.label(words.say("window.say", worst.say()), "muted"));
    }
    if (foreign) {
      HBox note =
          new HBox(
              8,
              Sign.of(State.NOTE, 0.9),
              Make.wide(Make.label(words.say("window.foreign-no-fix"))));
      add(note);
    }
    List<FixRow> offered = facts.fixes().stream().filter(f -> f.notOffered() == null).toList();
    for (int i = 0; i < offered.size(); i++) {
      add(fix(offered.get(i), i == 0, foreign));
    }
    if (offered.isEmpty()) {
      add(Make.label(words.say("window.no-fix"), "muted"));
    }
    facts.fixes().stream().filter(f -> f.notOffered() != null).forEach(f -> add(named(f)));
  }

  private void add(Node node) {
    getChildren().add(node);
  }

  /** What is for an administrator comes with its commands; what is not offered with the reason. */
  private Node named(FixRow fix) {
    if (fix.elevation() && !fix.changes().isEmpty()) {
      return administrator(fix);
    }
    return Make.label(
        words.say("window.not-offered", fix.title(), String.valueOf(fix.notOffered())), "muted");
  }

  private Node administrator(FixRow fix) {
    List<String> commands = fix.changes().subList(1, fix.changes().size());
    VBox text =
        new VBox(
            4, Make.label(fix.title(), "strong"), Make.label(fix.changes().getFirst(), "muted"));
    commands.forEach(c -> text.getChildren().add(Make.label(c, "mono")));
    Button button =
        Make.button(
            "copy-" + fix.id(),
            words.bind("window.copy"),
            () -> copy.accept(String.join("\n", commands)));
    HBox row = new HBox(Make.wide(text), button);
    row.getStyleClass().add("fix");
    return row;
  }

  private Node fix(FixRow fix, boolean best, boolean foreign) {
    VBox text = new VBox(3, Make.label(fix.title(), "strong"), Make.label(scope(fix), "muted"));
    fix.changes().stream().limit(1).forEach(c -> text.getChildren().add(Make.label(c, "muted")));
    FlowPane after = new FlowPane(6, 4, Make.label(words.say("window.fix-then"), "muted"));
    after.setAlignment(Pos.CENTER_LEFT);
    fix.after()
        .forEach(
            a ->
                after
                    .getChildren()
                    .add(
                        Sign.pill(
                            a.ok() ? State.WELL : State.BROKEN,
                            words.say("picture.process." + a.process()))));
    text.getChildren().add(after);
    Button button =
        Make.button(
            "preview-" + fix.id(), words.bind("window.preview"), () -> preview.accept(fix.id()));
    button.setDisable(foreign);
    HBox row = new HBox(Make.wide(text), button);
    row.getStyleClass().add("fix");
    if (best) {
      button.getStyleClass().add("success");
      row.getStyleClass().add("fix-best");
    }
    return row;
  }

  private String scope(FixRow fix) {
    String scope = words.say("window.scope-" + fix.scope());
    String undo = words.say(fix.undoable() ? "window.undoable" : "window.not-undoable");
    return words.say(fix.elevation() ? "window.touches-elevated" : "window.touches", scope, undo);
  }
}
