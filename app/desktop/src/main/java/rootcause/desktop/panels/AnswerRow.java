package rootcause.desktop.panels;

import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.Supposed;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** What is supposed, and beside it what either process would say then. */
final class AnswerRow extends GridPane {
  private static final double[] SHARES = {20, 40, 40};

  private final Words words;

  /**
   * The row.
   *
   * @param title what is supposed
   * @param note what else there is to say of it, empty for nothing
   * @param marked whether it is to be seen first
   */
  AnswerRow(Words words, String title, String note, Supposed answer, boolean marked) {
    this.words = words;
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      getColumnConstraints().add(column);
    }
    VBox heading = new VBox(1, Make.label(title, "strong"));
    if (!note.isEmpty()) {
      heading.getChildren().add(Make.label(note, "muted"));
    }
    setHgap(10);
    addRow(0, heading, answer(answer.of("main"), "main"), answer(answer.of("build"), "build"));
    getStyleClass().add("chip");
    if (marked) {
      getStyleClass().add("chip-now");
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        words.say(
            "window.answer-row", title, word(answer.of("main")), word(answer.of("build")), note));
  }

  private HBox answer(@Nullable Lane lane, String process) {
    VBox text = new VBox(1, Make.label(title(lane, process), "strong"));
    if (lane != null) {
      text.getChildren().add(Make.label(words.say("picture.engine." + lane.trust().engine())));
      if (!lane.trust().ruleText().isEmpty()) {
        text.getChildren().add(Make.label(lane.trust().ruleText(), "muted"));
      }
    }
    HBox box = new HBox(8, Sign.of(state(lane), 0.8), Make.wide(text));
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private String title(@Nullable Lane lane, String process) {
    String who = words.say("picture.process." + process);
    return lane == null
        ? words.say("window.versions-none", who)
        : words.say("window.process-state", who, word(lane));
  }

  private String word(@Nullable Lane lane) {
    if (lane == null) {
      return words.say("window.versions-absent");
    }
    String state = state(lane).name().toLowerCase(Locale.ROOT);
    String key = Objects.equals(state, "warned") ? "unverified" : state;
    return words.say("picture.word." + key);
  }

  private static State state(@Nullable Lane lane) {
    return lane == null ? State.NOTE : CasePicture.state(lane);
  }
}
