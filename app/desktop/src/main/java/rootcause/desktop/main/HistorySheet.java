package rootcause.desktop.main;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The journal of fixes, the newest first, each with the way back. */
final class HistorySheet extends VBox {
  private final Context context;
  private final Words words;

  HistorySheet(Context context, List<FixViews.Entry> entries, Sheets sheets) {
    this.context = context;
    this.words = context.words();
    setId("history-sheet");
    Sheets.frame(this, words.say("window.history"));
    VBox rows = new VBox(8);
    if (entries.isEmpty()) {
      rows.getChildren().add(Make.label(words.say("window.history-empty"), "muted"));
    }
    entries.forEach(entry -> rows.getChildren().add(row(entry)));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(420);
    scroll.getStyleClass().add("panel-scroll");
    getChildren()
        .addAll(Make.label(words.say("window.history-about"), "muted"), scroll, sheets.buttons());
  }

  private Node row(FixViews.Entry entry) {
    State state =
        switch (entry.state()) {
          case "applied" -> State.WELL;
          case "undone" -> State.NOTE;
          default -> State.WARNED;
        };
    VBox text = new VBox(1, Make.label(entry.title(), "strong"), Make.label(entry.at(), "muted"));
    HBox row = new HBox(10, Make.wide(text), Sign.pill(state, word(entry)));
    row.getStyleClass().add("fix");
    row.setAlignment(Pos.CENTER_LEFT);
    if (entry.undoable()) {
      row.getChildren()
          .add(
              Make.button(
                  "undo-" + entry.id(),
                  words.bind("window.undo"),
                  () -> context.fixing().undo(entry.id())));
    }
    return row;
  }

  private String word(FixViews.Entry entry) {
    return words.say("window.history-" + entry.state());
  }
}
