package rootcause.desktop.main;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** What a fix would change, file by file, before and after; then what became of it. */
final class FixSheet extends VBox {
  private final Words words;

  FixSheet(Context context, FixViews.Preview preview, Runnable close) {
    this.words = context.words();
    getStyleClass().add("sheet");
    setMaxSize(980, 640);
    setPrefWidth(980);
    VBox changes = new VBox(12);
    preview.changes().forEach(c -> changes.getChildren().add(change(context, c)));
    ScrollPane scroll = new ScrollPane(changes);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("panel-scroll");
    Button apply = Make.button("apply", words.bind("window.apply"), context.fixing()::apply);
    apply.disableProperty().bind(context.fixing().busy);
    // The button that Enter presses is the one that changes nothing.
    Button cancel = Make.button("close", words.bind("window.close"), close);
    cancel.setDefaultButton(true);
    FlowPane buttons = new FlowPane(8, 8, cancel, apply);
    buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            Make.label(preview.title(), "title"),
            Make.label(words.say("window.fix-about"), "muted"),
            scroll,
            Make.label(words.say("window.fix-not-changed"), "muted"),
            buttons);
    VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
  }

  private Node change(Context context, FixViews.Change change) {
    VBox box = new VBox(4);
    if (change.command()) {
      String key = change.byAdministrator() ? "window.fix-command-admin" : "window.fix-command";
      box.getChildren()
          .addAll(
              Make.label(words.say(key)),
              new HBox(
                  8,
                  Make.wide(Make.label(change.path(), "mono")),
                  Make.button(
                      "copy-command",
                      words.bind("window.copy"),
                      () -> context.outside().copy(change.path()))));
      return box;
    }
    box.getChildren()
        .addAll(
            Make.label(words.say("window.fix-file", change.path()), "strong"),
            text(String.valueOf(change.diff())));
    return box;
  }

  private TextArea text(String diff) {
    TextArea area = new TextArea(diff);
    area.setEditable(false);
    area.setPrefRowCount((int) Math.clamp(diff.lines().count() + 1, 3L, 16L));
    area.getStyleClass().addAll("mono", "diff");
    area.setAccessibleText(words.say("window.fix-diff"));
    return area;
  }

  /** What became of a fix: both lanes as they are now, and the way back. */
  static Node outcome(Context context, FixViews.Done done, Runnable close) {
    Words words = context.words();
    VBox sheet = Sheets.frame(words.say("window.outcome-" + done.outcome()));
    sheet.setId("outcome");
    sheet.getChildren().add(Make.label(done.words()));
    Case after = done.after();
    if (after != null) {
      FlowPane lanes = new FlowPane(8, 6);
      for (Lane lane : after.lanes()) {
        State state = CasePicture.state(lane);
        lanes
            .getChildren()
            .add(
                Sign.pill(
                    state,
                    words.say(
                        "window.lane-after",
                        words.say("picture.process." + lane.process()),
                        lane.host(),
                        words.say(
                            "picture.word." + state.name().toLowerCase(java.util.Locale.ROOT)))));
      }
      sheet.getChildren().add(lanes);
    }
    FlowPane buttons = new FlowPane(8, 8, Make.button("close", words.bind("window.close"), close));
    buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    String entry = done.entry();
    if (entry != null && !done.outcome().equals("undone")) {
      buttons
          .getChildren()
          .add(Make.button("undo", words.bind("window.undo"), () -> context.fixing().undo(entry)));
    }
    sheet.getChildren().add(buttons);
    return sheet;
  }
}
