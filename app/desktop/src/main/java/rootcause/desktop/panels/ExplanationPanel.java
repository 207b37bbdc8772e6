package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Summary;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Why, who can mend it, and the fixes on offer. */
public final class ExplanationPanel extends ScrollPane {
  private static final double WIDE = 820;

  private final Words words;
  private final Consumer<String> preview;
  private final Consumer<String> copy;
  private final VBox page = new VBox();
  private List<Node> parts = List.of();

  /**
   * An empty panel; {@code preview} hears the id of a fix, {@code copy} a text for the clipboard.
   */
  public ExplanationPanel(Words words, Consumer<String> preview, Consumer<String> copy) {
    this.words = words;
    this.preview = preview;
    this.copy = copy;
    page.getStyleClass().add("panel");
    setContent(page);
    setFitToWidth(true);
    getStyleClass().add("panel-scroll");
    widthProperty().subscribe(this::arrange);
  }

  /** Shows findings and fixes. */
  public void show(Case facts, boolean foreign) {
    VBox why = new VBox(6);
    facts.findings().forEach(f -> why.getChildren().add(finding(f)));
    facts
        .notes()
        .forEach(
            n ->
                why.getChildren()
                    .add(
                        row(
                            State.UNCHECKED,
                            Make.label(words.say(n.key(), n.arguments().toArray())))));
    if (why.getChildren().isEmpty()) {
      boolean well = Summary.of(facts, words.texts()).state() == Summary.State.WELL;
      why.getChildren()
          .add(
              row(
                  well ? State.WELL : State.UNCHECKED,
                  Make.label(words.say(well ? "window.nothing-found" : "window.nothing-known"))));
    }
    parts = new ArrayList<>(List.of(Make.wide(why)));
    if (!facts.findings().isEmpty()) {
      VBox fixes = fixes(facts, foreign);
      fixes.getStyleClass().add("fixes");
      parts.add(fixes);
    }
    arrange();
  }

  /** Side by side where there is room, one below the other where there is not. */
  private void arrange() {
    page.getChildren().clear();
    boolean beside = getWidth() > WIDE;
    if (beside) {
      HBox row = new HBox(18);
      row.getChildren().addAll(parts);
      page.getChildren().add(row);
    } else {
      page.getChildren().addAll(parts);
    }
  }

  private static HBox row(State state, Node text) {
    HBox row = new HBox(8, Sign.of(state, 0.9), Make.wide(text));
    row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
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
            row(state, Make.label(finding.title(), "strong")), Make.label(finding.explanation()));
    box.getStyleClass().add("finding");
    box.setId("finding-" + finding.id());
    Finding.Known known = finding.known();
    FlowPane facts = new FlowPane(8, 4);
    facts
        .getChildren()
        .add(Sign.pill(State.NOTE, words.say("report.confidence." + finding.confidence())));
    if (known != null) {
      String fixed = known.fixedIn();
      facts
          .getChildren()
          .add(
              Sign.pill(
                  State.NOTE,
                  fixed == null
                      ? words.say("picture.known", known.thread())
                      : words.say("picture.known-fixed", known.thread(), fixed)));
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

  private VBox fixes(Case facts, boolean foreign) {
    Finding worst = facts.findings().getFirst();
    VBox box = new VBox(8);
    box.getChildren()
        .add(
            Make.label(
                words.say("window.actor", words.say("report.actor." + worst.actor())), "strong"));
    if (!worst.say().isEmpty()) {
      box.getChildren().add(Make.label(words.say("window.say", worst.say()), "muted"));
    }
    List<FixRow> offered = facts.fixes().stream().filter(f -> f.notOffered() == null).toList();
    if (foreign) {
      box.getChildren().add(row(State.NOTE, Make.label(words.say("window.foreign-no-fix"))));
    }
    for (int i = 0; i < offered.size(); i++) {
      box.getChildren().add(fix(offered.get(i), i == 0, foreign));
    }
    if (offered.isEmpty()) {
      box.getChildren().add(Make.label(words.say("window.no-fix"), "muted"));
    }
    facts.fixes().stream()
        .filter(f -> f.notOffered() != null)
        .forEach(
            f ->
                box.getChildren()
                    .add(
                        Make.label(
                            words.say(
                                "window.not-offered", f.title(), String.valueOf(f.notOffered())),
                            "muted")));
    return box;
  }

  private HBox fix(FixRow fix, boolean best, boolean foreign) {
    VBox text = new VBox(2, Make.label(fix.title(), "strong"), Make.label(touches(fix), "muted"));
    FlowPane after = new FlowPane(6, 4);
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
    if (best) {
      button.getStyleClass().add("success");
    }
    HBox row = new HBox(Make.wide(text), button);
    row.getStyleClass().add("fix");
    if (best) {
      row.getStyleClass().add("fix-best");
    }
    return row;
  }

  private String touches(FixRow fix) {
    String scope = words.say("window.scope-" + fix.scope());
    String undo = words.say(fix.undoable() ? "window.undoable" : "window.not-undoable");
    String changes = String.join("; ", fix.changes());
    return words.say(
        fix.elevation() ? "window.touches-elevated" : "window.touches", scope, changes, undo);
  }
}
