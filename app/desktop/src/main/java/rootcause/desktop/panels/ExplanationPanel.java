package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Summary;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Beside;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Why, who can mend it, and the fixes on offer. */
public final class ExplanationPanel extends VBox {
  private static final double WIDE = 820;

  private final Words words;
  private final Consumer<String> preview;
  private final Consumer<String> copy;
  private final Beside parts = new Beside(WIDE, 14, Pos.TOP_LEFT);

  /**
   * An empty panel; {@code preview} hears the id of a fix, {@code copy} a text for the clipboard.
   */
  public ExplanationPanel(Words words, Consumer<String> preview, Consumer<String> copy) {
    this.words = words;
    this.preview = preview;
    this.copy = copy;
    getStyleClass().add("panel");
    getChildren().add(parts);
  }

  /** Shows findings and fixes. */
  public void show(Case facts, boolean foreign) {
    VBox why = new VBox(6);
    facts.findings().forEach(f -> why.getChildren().add(finding(f)));
    facts.notes().forEach(n -> why.getChildren().add(note(n)));
    if (why.getChildren().isEmpty()) {
      boolean well = Summary.of(facts, words.texts()).state() == Summary.State.WELL;
      why.getChildren()
          .add(row(well ? State.WELL : State.UNCHECKED, Make.label(nothing(facts, well))));
    }
    List<Node> shown = new ArrayList<>(List.of(Make.wide(why)));
    if (!facts.findings().isEmpty()) {
      shown.add(new FixList(facts, foreign, words, preview, copy));
    }
    parts.show(shown);
  }

  private String nothing(Case facts, boolean well) {
    if (well) {
      return words.say("window.nothing-found");
    }
    return words.say(
        Summary.wellInMenuOnly(facts) ? "window.own-variables-detail" : "window.nothing-known");
  }

  private HBox note(Case.Note note) {
    return row(State.UNCHECKED, Make.label(words.say(note.key(), note.arguments().toArray())));
  }

  private static HBox row(State state, Node text) {
    HBox row = new HBox(8, Sign.of(state, 0.9), Make.wide(text));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private VBox finding(Finding finding) {
    State state =
        switch (finding.severity()) {
          case "error" -> State.BROKEN;
          case "warning" -> State.WARNED;
          default -> State.NOTE;
        };
    VBox box =
        new VBox(
            row(state, Make.label(finding.title(), "strong")),
            Make.label(finding.explanation(), "reading"));
    box.getStyleClass().add("finding");
    box.setId("finding-" + finding.id());
    Finding.Known known = finding.known();
    FlowPane facts = new FlowPane(8, 4);
    facts
        .getChildren()
        .add(Sign.pill(State.NOTE, words.say("report.confidence." + finding.confidence())));
    if (known != null) {
      String fixed = known.fixedIn();
      String words1 =
          fixed == null
              ? words.say("picture.known", known.thread())
              : words.say("picture.known-fixed", known.thread(), fixed);
      facts.getChildren().add(Sign.pill(State.NOTE, words1));
    }
    String letter = finding.letter();
    if (letter != null) {
      facts
          .getChildren()
          .add(
              Make.button(
                  "letter-" + finding.id(),
                  words.bind("window.copy-letter"),
                  () -> copy.accept(letter)));
    }
    box.getChildren().add(facts);
    return box;
  }
}
