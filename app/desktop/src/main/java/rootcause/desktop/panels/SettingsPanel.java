package rootcause.desktop.panels;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.report.SourceWords;
import rootcause.desktop.look.Beside;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/**
 * Why each lane verifies with what it does, and the ladder of every trust setting: the winner on
 * top, losers struck through, unset ones listed.
 */
public final class SettingsPanel extends VBox {
  private static final double WIDE = 860;
  private static final double LANE = 480;

  private final Words words;

  /** An empty panel. */
  public SettingsPanel(Words words) {
    this.words = words;
    getStyleClass().add("panel");
  }

  /**
   * Shows why these lanes trust what they do, and the ladders of one interpreter; one that decides
   * something comes before one that is unset.
   */
  public void show(Case facts, String python, List<Lane> lanes) {
    Beside why = new Beside(WIDE, 14, Pos.TOP_LEFT);
    why.show(lanes.stream().map(l -> Make.wide(why(l))).toList());
    getChildren().setAll(why);
    Map<String, List<SettingRow>> ladders =
        facts.settings().stream()
            .filter(s -> s.python().equals(python))
            .collect(
                Collectors.groupingBy(SettingRow::name, LinkedHashMap::new, Collectors.toList()));
    if (ladders.isEmpty()) {
      getChildren().add(Make.label(words.say("window.no-settings"), "muted"));
    }
    ladders.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                l -> l.getValue().stream().anyMatch(SettingRow::effective) ? 0 : 1))
        .forEach(l -> getChildren().add(ladder(l.getKey(), l.getValue())));
  }

  private VBox why(Lane lane) {
    String process = words.say("picture.process." + lane.process());
    VBox box =
        new VBox(
            3,
            Make.label(process, "strong"),
            Make.label(words.say("picture.engine." + lane.trust().engine())));
    box.setPrefWidth(LANE);
    box.setId("why-" + lane.process());
    if (!lane.trust().ruleText().isEmpty()) {
      box.getChildren().add(Make.label(lane.trust().ruleText()));
    }
    lane.trust().because().forEach(b -> box.getChildren().add(Make.label("\u2022 " + b, "muted")));
    return box;
  }

  private VBox ladder(String name, List<SettingRow> rungs) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints state = new ColumnConstraints();
    state.setPercentWidth(14);
    ColumnConstraints value = new ColumnConstraints();
    value.setPercentWidth(42);
    value.setHgrow(Priority.ALWAYS);
    ColumnConstraints source = new ColumnConstraints();
    source.setPercentWidth(24);
    ColumnConstraints process = new ColumnConstraints();
    process.setPercentWidth(20);
    grid.getColumnConstraints().setAll(state, value, source, process);
    List<SettingRow> sorted =
        rungs.stream()
            .sorted(
                Comparator.comparingInt(
                        (SettingRow s) -> s.effective() ? 0 : s.value() != null ? 1 : 2)
                    .thenComparingInt(SettingRow::rank))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      SettingRow rung = sorted.get(i);
      grid.addRow(
          i,
          state(rung),
          text(rung, value(rung), value),
          text(rung, SourceWords.of(rung.source(), words.texts()), source),
          text(rung, processes(rung), process));
    }
    VBox ladder = new VBox(4, Make.label(name, "strong"), grid);
    ladder.setId("ladder-" + name);
    return ladder;
  }

  private Label state(SettingRow rung) {
    Label label =
        Make.label(
            words.say("report.state." + rung.state()), rung.effective() ? "strong" : "muted");
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static String value(SettingRow rung) {
    String value = rung.value();
    return value == null ? "\u2013" : value;
  }

  private String processes(SettingRow rung) {
    return rung.processes().stream()
        .map(p -> words.say("picture.process." + p))
        .collect(Collectors.joining(words.say("picture.list-comma")));
  }

  /** A text, not a label, because only a text can be struck through. */
  private StackPane text(SettingRow rung, String value, ColumnConstraints column) {
    Text text = new Text(value);
    text.getStyleClass().add("text");
    StackPane box = new StackPane(text);
    box.setAlignment(Pos.TOP_LEFT);
    widthProperty()
        .subscribe(
            width ->
                text.setWrappingWidth(
                    Math.max(60, (width.doubleValue() - 80) * column.getPercentWidth() / 100)));
    box.getStyleClass()
        .add(
            switch (rung.state()) {
              case "winner" -> "winner";
              case "loser" -> "loser";
              case "unreadable", "missing-file" -> "trouble";
              case "unset" -> "unset";
              default -> "plain";
            });
    box.setAccessibleText(value);
    return box;
  }
}
