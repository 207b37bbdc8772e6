package rootcause.desktop.panels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rootcause.core.checkup.Event;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.Escape;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** What real pip prints while it runs in a temporary folder, and whether it agrees. */
public final class ConfirmPanel extends VBox {
  private static final int MOST_ROWS = 10;

  private final Words words;
  private final Button confirm;
  private final VBox live = new VBox(6);
  private final TextArea output;
  private final VBox answers = new VBox(10);
  private final VBox notHere;
  private String printing = "";

  /**
   * An empty panel.
   *
   * @param start starts real pip
   * @param cancel ends it
   * @param printed what it prints, line by line
   */
  public ConfirmPanel(
      Words words, Runnable start, Runnable cancel, ObservableList<Event.PipPrinted> printed) {
    this.words = words;
    this.confirm = Make.button("confirm", words.bind("window.confirm"), start);
    this.output = output(12);
    this.notHere = new VBox(Make.label(words.bind("window.confirm-not-here"), "muted"));
    getStyleClass().add("panel");
    output.setId("confirm-live");
    live.getChildren()
        .addAll(
            Make.label(words.bind("window.confirm-live"), "strong"),
            output,
            Make.button("confirm-cancel", words.bind("window.cancel"), cancel));
    for (VBox part : List.of(live, answers, notHere)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    confirm.managedProperty().bind(confirm.visibleProperty());
    getChildren()
        .addAll(Make.label(words.bind("window.confirm-about")), notHere, confirm, live, answers);
    printed.addListener((ListChangeListener<Event.PipPrinted>) change -> print(change));
  }

  private void print(ListChangeListener.Change<? extends Event.PipPrinted> change) {
    if (change.getList().isEmpty()) {
      output.clear();
      printing = "";
      return;
    }
    while (change.next()) {
      change.getAddedSubList().forEach(this::print);
    }
  }

  private void print(Event.PipPrinted line) {
    if (!line.process().equals(printing)) {
      printing = line.process();
      output.appendText(
          words.say("window.confirm-process", words.say("picture.process." + printing)) + "\n");
    }
    output.appendText(Escape.line(line.line()) + "\n");
  }

  /**
   * Shows the confirmations of these lanes.
   *
   * @param here whether pip could be run at all
   * @param running whether it runs now
   */
  public void show(List<Lane> lanes, boolean here, boolean running) {
    notHere.setVisible(!here);
    confirm.setVisible(here);
    confirm.setDisable(running);
    live.setVisible(running);
    answers.setVisible(!running);
    Map<String, Lane> one = new LinkedHashMap<>();
    // Real pip ran once for each process, whatever hosts it talked to.
    lanes.stream()
        .filter(lane -> lane.confirmation() != null)
        .forEach(lane -> one.putIfAbsent(lane.python() + " " + lane.process(), lane));
    answers.getChildren().setAll(one.values().stream().map(this::answer).toList());
  }

  private VBox answer(Lane lane) {
    Lane.Confirmation real = java.util.Objects.requireNonNull(lane.confirmation(), "sorted out");
    Boolean agrees = real.agrees();
    State state = agrees == null ? State.UNCHECKED : agrees ? State.WELL : State.BROKEN;
    String key =
        agrees == null
            ? "window.confirm-unknown"
            : agrees ? "window.confirm-agrees" : "window.confirm-differs";
    String said = words.say(key, words.say("picture.process." + lane.process()));
    boolean fails = Boolean.TRUE.equals(agrees) && lane.verdict().broken();
    String why = Escape.line(real.why());
    VBox text =
        new VBox(
            2,
            Make.label(said, "headline"),
            Make.label(fails ? words.say("window.confirm-fails-too", why) : why));
    HBox loud = new HBox(Sign.of(state, 1.4), Make.wide(text));
    loud.getStyleClass().addAll("banner", Sign.style(state));
    VBox box = new VBox(6, loud);
    box.setId("confirmed-" + lane.process());
    box.setAccessibleText(said);
    if (!real.command().isEmpty()) {
      box.getChildren().add(Make.label(Escape.line(real.command()), "mono"));
    }
    if (real.output() != null && !real.output().isBlank()) {
      List<String> lines = real.output().lines().map(Escape::line).toList();
      TextArea kept = output(Math.clamp(lines.size(), 2, MOST_ROWS));
      kept.setText(String.join("\n", lines));
      box.getChildren().add(kept);
    }
    return box;
  }

  private TextArea output(int rows) {
    TextArea area = new TextArea();
    area.setEditable(false);
    area.setPrefRowCount(rows);
    area.getStyleClass().add("mono");
    area.accessibleTextProperty().bind(words.bind("window.confirm-output"));
    return area;
  }
}
