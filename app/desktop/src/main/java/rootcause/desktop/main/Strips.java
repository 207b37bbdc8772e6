package rootcause.desktop.main;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.Target;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;

/** Strips below the top bar: this is the lab, this is another machine's case. */
final class Strips extends VBox {
  private final Context context;

  Strips(Context context) {
    this.context = context;
    MainModel model = context.model();
    Follow.all(this::show, model.facts, model.surveyed, model.target, context.words().language());
  }

  private void show() {
    getChildren().clear();
    context
        .letters()
        .missing(context.words().language().get())
        .ifPresent(
            family -> strip("strip-letters", context.words().say("window.strip-letters", family)));
    Case facts = context.model().known();
    if (facts == null) {
      if (context.model().target.get() instanceof Target.Lab(String scenario)) {
        lab(scenario);
      }
      return;
    }
    if (facts.scenario() != null) {
      lab(facts.scenario());
    }
    boolean here = facts.scenario() == null && facts.origin().equals("machine");
    if (here && facts.machine().elevated() && facts.machine().kind().equals("host")) {
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
  }

  private void lab(String scenario) {
    strip("strip-lab", context.words().say("window.strip-lab", scenario));
  }

  private void strip(String id, String text) {
    HBox strip = new HBox(Sign.of(State.WARNED, 0.8), Make.label(text));
    strip.setId(id);
    strip.getStyleClass().add("lab-strip");
    getChildren().add(strip);
  }
}
