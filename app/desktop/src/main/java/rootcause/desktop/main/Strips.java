package rootcause.desktop.main;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;

/** Strips below the top bar: this is the lab, this is another machine's case. */
final class Strips extends VBox {
  private final Context context;

  Strips(Context context) {
    this.context = context;
    context.model().facts.subscribe(this::show);
    context.words().language().subscribe(this::show);
  }

  private void show() {
    getChildren().clear();
    context
        .model()
        .facts()
        .ifPresent(
            facts -> {
              if (facts.scenario() != null) {
                strip("strip-lab", context.words().say("window.strip-lab", facts.scenario()));
              }
              boolean ownHost = facts.scenario() == null && !context.model().foreign();
              if (ownHost && facts.machine().elevated() && facts.machine().kind().equals("host")) {
                strip(
                    "strip-elevated",
                    context.words().say("window.strip-elevated", facts.machine().account()));
              }
              if (!facts.origin().equals("machine")) {
                strip(
                    "strip-foreign",
                    context
                        .words()
                        .say(
                            "window.strip-foreign",
                            facts.machine().os(),
                            facts.machine().account(),
                            facts.takenAt()));
              }
            });
  }

  private void strip(String id, String text) {
    HBox strip = new HBox(Sign.of(State.WARNED, 0.8), Make.label(text));
    strip.setId(id);
    strip.getStyleClass().add("lab-strip");
    getChildren().add(strip);
  }
}
