package rootcause.desktop.panels;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The same machine under each generation of pip. */
public final class VersionsPanel extends VBox {
  /** A version and what its two processes would say; null where that is not known. */
  public record Row(String pip, @Nullable Boolean main, @Nullable Boolean build, boolean now) {}

  private final Words words;
  private final FlowPane chips = new FlowPane(8, 8);

  /** An empty panel; {@code compare} starts the comparison. */
  public VersionsPanel(Words words, Runnable compare, ObservableBooleanValue comparing) {
    this.words = words;
    getStyleClass().add("panel");
    Button button = Make.button("compare-versions", words.bind("window.compare-versions"), compare);
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(18, 18);
    busy.accessibleTextProperty().bind(words.bind("window.running"));
    comparing.subscribe(
        now -> {
          button.setDisable(now);
          busy.setVisible(now);
        });
    HBox row = new HBox(10, button, busy);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(Make.label(words.bind("window.versions-about")), row, chips);
  }

  /** Shows these versions. */
  public void show(List<Row> rows) {
    chips.getChildren().setAll(rows.stream().map(this::chip).toList());
  }

  private HBox chip(Row row) {
    HBox chip =
        new HBox(Make.label("pip " + row.pip(), "strong"), sign(row.main()), sign(row.build()));
    chip.getStyleClass().add("chip");
    if (row.now()) {
      chip.getStyleClass().add("chip-now");
    }
    chip.setId("pip-" + row.pip());
    chip.setFocusTraversable(true);
    chip.setAccessibleText(
        words.say("window.version-row", row.pip(), word(row.main()), word(row.build())));
    return chip;
  }

  private static javafx.scene.Node sign(@Nullable Boolean ok) {
    return Sign.of(state(ok), 0.8);
  }

  private String word(@Nullable Boolean ok) {
    return words.say("picture.word." + state(ok).name().toLowerCase(java.util.Locale.ROOT));
  }

  private static State state(@Nullable Boolean ok) {
    return ok == null ? State.UNCHECKED : ok ? State.WELL : State.BROKEN;
  }
}
