package rootcause.desktop.panels;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** What real pip said when it ran in a temporary folder. */
public final class ConfirmPanel extends VBox {
  private final Words words;
  private final Runnable confirm;

  /** An empty panel; {@code confirm} starts real pip. */
  public ConfirmPanel(Words words, Runnable confirm) {
    this.words = words;
    this.confirm = confirm;
    getStyleClass().add("panel");
  }

  /** Shows the confirmations of these lanes; {@code here} says whether pip could be run at all. */
  public void show(List<Lane> lanes, boolean here) {
    getChildren().setAll(Make.label(words.say("window.confirm-about")));
    if (!here) {
      getChildren().add(Make.label(words.say("window.confirm-not-here"), "muted"));
    } else {
      getChildren().add(Make.button("confirm", words.bind("window.confirm"), confirm));
    }
    lanes.forEach(
        lane -> {
          Lane.Confirmation real = lane.confirmation();
          if (real != null) {
            getChildren().add(row(lane, real));
          }
        });
  }

  private VBox row(Lane lane, Lane.Confirmation real) {
    Boolean agrees = real.agrees();
    State state = agrees == null ? State.UNCHECKED : agrees ? State.WELL : State.BROKEN;
    String key =
        agrees == null
            ? "window.confirm-unknown"
            : agrees ? "window.confirm-agrees" : "window.confirm-differs";
    TextArea output = new TextArea(Objects.requireNonNullElse(real.output(), ""));
    output.setEditable(false);
    output.setPrefRowCount(8);
    output.getStyleClass().add("mono");
    output.accessibleTextProperty().bind(words.bind("window.confirm-output"));
    VBox box =
        new VBox(
            6,
            Make.label(
                words.say("picture.process." + lane.process()) + " \u2192 " + lane.host(),
                "strong"),
            Sign.pill(state, words.say(key)),
            Make.label(real.why(), "muted"),
            Make.label(real.command(), "mono"));
    box.setId("confirmed-" + lane.process());
    if (real.output() != null) {
      box.getChildren().add(output);
    }
    return box;
  }
}
