package rootcause.desktop.main;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** What became of a fix: the lanes as they were and as they are now, and the way back. */
final class OutcomeSheet extends VBox {
  private final Words words;

  OutcomeSheet(Context context, FixViews.Done done, Runnable close) {
    this.words = context.words();
    getStyleClass().add("sheet");
    setId("outcome");
    setMaxSize(860, USE_PREF_SIZE);
    setPrefWidth(860);
    getChildren()
        .addAll(
            Make.label(words.say("window.outcome-" + done.outcome()), "title"),
            Make.label(done.words()));
    lanes("window.fix-before", done.before());
    lanes("window.fix-after", done.after());
    done.versions().forEach(this::versions);
    FlowPane buttons = new FlowPane(8, 8, Make.button("close", words.bind("window.close"), close));
    buttons.setAlignment(Pos.CENTER_RIGHT);
    String entry = done.entry();
    if (entry != null && !done.outcome().equals("undone")) {
      buttons
          .getChildren()
          .add(Make.button("undo", words.bind("window.undo"), () -> context.fixing().undo(entry)));
    }
    getChildren().add(buttons);
  }

  private void lanes(String key, @Nullable Case facts) {
    if (facts == null || facts.lanes().isEmpty()) {
      return;
    }
    FlowPane row = new FlowPane(8, 6, Make.label(words.say(key), "strong"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setId(key.replace("window.fix-", "lanes-"));
    for (Lane lane : facts.lanes()) {
      State state = CasePicture.state(lane);
      row.getChildren()
          .add(
              Sign.pill(
                  state,
                  words.say(
                      "window.lane-after",
                      words.say("picture.process." + lane.process()),
                      lane.host(),
                      words.say("picture.word." + word(state)))));
    }
    getChildren().add(row);
  }

  private static String word(State state) {
    return state == State.WARNED ? "unverified" : state.name().toLowerCase(Locale.ROOT);
  }

  /** A file that somebody changed after the fix: it is theirs to decide. */
  private void versions(FixViews.ThreeVersions file) {
    getChildren().add(Make.label(words.say("window.three-versions", file.path()), "strong"));
    version("window.version-before", file.before());
    version("window.version-after", file.after());
    version("window.version-now", file.now());
  }

  private void version(String key, @Nullable String content) {
    String text = content == null ? words.say("window.version-none") : content;
    getChildren().addAll(Make.label(words.say(key), "muted"), Make.label(text, "mono", "command"));
  }
}
