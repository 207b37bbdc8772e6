package rootcause.desktop.panels;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.SettingRow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Words;

/**
 * The ladder of every trust setting: the winner on top, losers struck through, unset ones listed.
 */
public final class SettingsPanel extends ScrollPane {
  private final Words words;
  private final VBox page = new VBox();

  /** An empty panel. */
  public SettingsPanel(Words words) {
    this.words = words;
    page.getStyleClass().add("panel");
    setContent(page);
    setFitToWidth(true);
    getStyleClass().add("panel-scroll");
  }

  /**
   * Shows the ladders of one interpreter; one that decides something comes before one that is
   * unset.
   */
  public void show(Case facts, String python) {
    page.getChildren().clear();
    Map<String, List<SettingRow>> ladders =
        facts.settings().stream()
            .filter(s -> s.python().equals(python))
            .collect(
                Collectors.groupingBy(SettingRow::name, LinkedHashMap::new, Collectors.toList()));
    if (ladders.isEmpty()) {
      page.getChildren().add(Make.label(words.say("window.no-settings"), "muted"));
    }
    ladders.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                l -> l.getValue().stream().anyMatch(SettingRow::effective) ? 0 : 1))
        .forEach(l -> page.getChildren().add(ladder(l.getKey(), l.getValue())));
  }

  private VBox ladder(String name, List<SettingRow> rungs) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
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
          text(rung, value(rung)),
          text(rung, rung.source()),
          text(rung, processes(rung)));
    }
    Label title = Make.label(name, "strong");
    VBox ladder = new VBox(4, title, grid);
    ladder.setId("ladder-" + name);
    return ladder;
  }

  private Label state(SettingRow rung) {
    Label label =
        Make.label(
            words.say("report.state." + rung.state()), rung.effective() ? "strong" : "muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static String value(SettingRow rung) {
    String value = rung.value();
    return value == null ? "\u2013" : value;
  }

  private String processes(SettingRow rung) {
    return rung.processes().stream()
        .map(p -> words.say("picture.process." + p))
        .collect(Collectors.joining(", "));
  }

  private static javafx.scene.layout.StackPane text(SettingRow rung, String value) {
    Text text = new Text(value);
    text.setWrappingWidth(0);
    text.getStyleClass().add("text");
    javafx.scene.layout.StackPane box = new javafx.scene.layout.StackPane(text);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
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
