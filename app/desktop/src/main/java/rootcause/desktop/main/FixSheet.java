package rootcause.desktop.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.report.picture.State;
import rootcause.desktop.doctor.FixViews;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/**
 * What a fix would change, file by file, before and after. It can be applied when every change was
 * ticked as looked at; the button that Enter presses is the one that changes nothing.
 */
final class FixSheet extends VBox {
  private final Context context;
  private final Words words;
  private final List<CheckBox> ticks = new ArrayList<>();

  FixSheet(Context context, FixViews.Preview preview, Runnable close) {
    this.context = context;
    this.words = context.words();
    getStyleClass().add("sheet");
    setId("fix-sheet");
    setMaxSize(980, USE_PREF_SIZE);
    setPrefWidth(980);
    FixRow fix = preview.row();
    VBox page = new VBox(12, then(fix));
    fix.changes().forEach(says -> page.getChildren().add(Make.label(says)));
    preview.changes().forEach(c -> page.getChildren().add(change(c)));
    if (!preview.snippet().isEmpty()) {
      page.getChildren().add(copied(String.join("\n", preview.snippet()), "window.fix-snippet"));
    }
    page.getChildren().add(Make.label(words.say("window.fix-not-changed"), "muted"));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(460);
    scroll.getStyleClass().add("panel-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Make.label(fix.title(), "title"),
            Make.label(words.say("window.fix-about"), "muted"),
            scroll);
    String refused = preview.refused();
    if (refused != null) {
      getChildren().add(Make.label(refused, "strong"));
    }
    getChildren().add(buttons(fix, refused == null && !preview.changes().isEmpty(), close));
  }

  /** What both lanes would say afterwards: this was tried on the model. */
  private FlowPane then(FixRow fix) {
    FlowPane then = new FlowPane(6, 4, Make.label(words.say("window.fix-then"), "strong"));
    then.setAlignment(Pos.CENTER_LEFT);
    fix.after()
        .forEach(
            a -> {
              State state = a.ok() ? State.WELL : State.BROKEN;
              String word = words.say(a.ok() ? "picture.word.well" : "picture.word.broken");
              String process = words.say("picture.process." + a.process());
              then.getChildren()
                  .add(Sign.pill(state, words.say("window.process-state", process, word)));
            });
    return then;
  }

  private FlowPane buttons(FixRow fix, boolean ready, Runnable close) {
    Button cancel = Make.button("close", words.bind("window.close-unchanged"), close);
    cancel.setDefaultButton(true);
    FlowPane buttons = new FlowPane(8, 8, cancel);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    if (!ready) {
      return buttons;
    }
    if (fix.elevation()) {
      String command = "rootcause fix " + fix.id() + " --apply";
      getChildren().add(copied(command, "window.fix-needs-administrator"));
      return buttons;
    }
    Button apply = Make.button("apply", words.bind("window.apply"), context.fixing()::apply);
    apply.disableProperty().bind(context.fixing().busy.or(unseen()));
    getChildren().add(Make.label(words.say("window.fix-tick"), "muted"));
    buttons.getChildren().add(apply);
    return buttons;
  }

  private BooleanBinding unseen() {
    return Bindings.createBooleanBinding(
        () -> !ticks.stream().allMatch(CheckBox::isSelected),
        ticks.stream().map(CheckBox::selectedProperty).toArray(javafx.beans.Observable[]::new));
  }

  private Node change(FixViews.Change change) {
    String diff = change.diff();
    String key =
        diff == null
            ? "window.fix-command"
            : diff.startsWith("--- /dev/null") ? "window.fix-new-file" : "window.fix-file";
    CheckBox tick = new CheckBox(words.say(key, change.path()));
    tick.setId("tick-" + ticks.size());
    tick.setWrapText(true);
    tick.setMnemonicParsing(false);
    tick.getStyleClass().add("strong");
    ticks.add(tick);
    return diff == null
        ? new VBox(6, tick, copied(change.path(), "window.fix-command-is"))
        : new VBox(6, tick, new DiffView(diff, words));
  }

  private Node copied(String text, String key) {
    Button copy =
        Make.button("copy-command", words.bind("window.copy"), () -> context.outside().copy(text));
    HBox row = new HBox(8, Make.wide(Make.label(text, "mono", "command")), copy);
    return new VBox(4, Make.label(words.say(key)), row);
  }
}
