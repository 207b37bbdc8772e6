package rootcause.desktop.main;

import atlantafx.base.controls.ModalPane;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/**
 * Sheets over the main screen, one at a time: a log, other variables, the journal, the lab, fixes.
 */
final class Sheets {
  private final ModalPane pane;
  private final Words words;
  private final Supplier<Context> context;

  Sheets(ModalPane pane, Words words, Supplier<Context> context) {
    this.pane = pane;
    this.words = words;
    this.context = context;
    pane.setId("sheets");
    // What is on the sheet is reached, not the pane that holds it.
    pane.setFocusTraversable(false);
    // A sheet is there at once: what moves over the page only costs time.
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
  }

  /** Follows previews, outcomes and the journal; once everything is put together. */
  void listen(Fixing fixing) {
    fixing.preview.subscribe(
        preview -> {
          if (preview != null) {
            show(new FixSheet(context.get(), preview, this::close), "close");
          }
        });
    fixing.done.subscribe(
        done -> {
          if (done != null) {
            show(new OutcomeSheet(context.get(), done, this::close), "close");
          }
        });
    fixing.history.subscribe(
        entries -> {
          if (entries != null) {
            show(new HistorySheet(context.get(), entries, this), "close");
          }
        });
  }

  /** Whether a sheet is open. */
  boolean open() {
    return pane.isDisplay();
  }

  void close() {
    pane.hide(true);
  }

  private void show(Node sheet, String first) {
    pane.show(sheet);
    Node focused = sheet.lookup("#" + first);
    if (focused != null) {
      focused.requestFocus();
    }
  }

  void log() {
    show(new LogSheet(context.get(), this), "log-text");
  }

  void environment() {
    show(new EnvironmentSheet(context.get(), this), "environment-source");
  }

  void lab() {
    show(new LabSheet(context.get(), this), "lab-filter");
  }

  void history() {
    context.get().fixing().history.set(null);
    context.get().fixing().readHistory();
  }

  /** The way out, and what else can be done. */
  FlowPane buttons(Node... more) {
    FlowPane row = new FlowPane(8, 8);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getChildren().add(Make.button("close", words.bind("window.close"), this::close));
    row.getChildren().addAll(more);
    return row;
  }

  /** The ordinary shape of a sheet. */
  static void frame(VBox sheet, String title) {
    sheet.getChildren().add(Make.label(title, "title"));
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(860, VBox.USE_PREF_SIZE);
    sheet.setPrefWidth(860);
  }
}
