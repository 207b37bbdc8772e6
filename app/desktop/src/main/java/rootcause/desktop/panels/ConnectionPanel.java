package rootcause.desktop.panels;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.VerdictWords;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The stages of each lane with their times, and what was sent against what was built. */
public final class ConnectionPanel extends ScrollPane {
  private final Words words;
  private final HBox page = new HBox();

  /** An empty panel. */
  public ConnectionPanel(Words words) {
    this.words = words;
    page.getStyleClass().add("panel");
    page.setSpacing(28);
    setContent(page);
    setFitToWidth(true);
    getStyleClass().add("panel-scroll");
  }

  /** Shows these lanes of this case side by side. */
  public void show(Case facts, List<Lane> lanes) {
    page.getChildren().setAll(lanes.stream().map(l -> Make.wide(lane(facts, l))).toList());
  }

  private VBox lane(Case facts, Lane lane) {
    VBox box = new VBox(8, Make.label(words.say("picture.process." + lane.process()), "strong"));
    box.setPrefWidth(560);
    box.getChildren().add(Make.label(route(lane), "muted"));
    box.getChildren().add(stages(lane));
    box.getChildren().add(Make.label(VerdictWords.of(lane.verdict(), words.texts())));
    chain(box, "window.sent", lane.presented());
    chain(box, "window.built", lane.built().stream().map(Lane.LinkRow::certificate).toList());
    if (!lane.proxyPresented().isEmpty()) {
      chain(box, "window.proxy-sent", lane.proxyPresented());
    }
    lane.alternatives()
        .forEach(
            path ->
                box.getChildren().add(Make.label(words.say("picture.alternative", path), "muted")));
    if (facts.clock().skewSeconds() != null) {
      box.getChildren()
          .add(
              Make.label(
                  words.say(
                      "window.clock",
                      facts.clock().skewSeconds(),
                      Objects.requireNonNullElse(facts.clock().against(), "")),
                  "muted"));
    }
    return box;
  }

  private String route(Lane lane) {
    String proxy = lane.route().proxy();
    return proxy == null
        ? words.say("picture.page.direct")
        : words.say(
            "picture.page.proxy", proxy, Objects.requireNonNullElse(lane.route().source(), ""));
  }

  private GridPane stages(Lane lane) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints fixed = new ColumnConstraints();
    ColumnConstraints grow = new ColumnConstraints();
    grow.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(fixed, fixed, fixed, grow);
    int row = 0;
    for (Lane.StageRow stage : lane.stages()) {
      Long millis = stage.millis();
      Label time = Make.label(millis == null ? "" : words.say("window.millis", millis), "muted");
      Label name = Make.label(stage.stage().toUpperCase(java.util.Locale.ROOT), "mono");
      name.setMinWidth(USE_PREF_SIZE);
      time.setMinWidth(USE_PREF_SIZE);
      grid.addRow(
          row++,
          Sign.pill(state(stage), words.say("window.stage-" + stage.state())),
          name,
          time,
          Make.label(Objects.requireNonNullElse(stage.detail(), "")));
    }
    return grid;
  }

  private static State state(Lane.StageRow stage) {
    return switch (stage.state()) {
      case "ok" -> State.WELL;
      case "failed" -> State.BROKEN;
      case "skipped" -> State.NOTE;
      default -> State.UNCHECKED;
    };
  }

  private void chain(VBox box, String key, List<Lane.CertificateRow> rows) {
    box.getChildren().add(Make.label(words.say(key), "strong"));
    if (rows.isEmpty()) {
      box.getChildren().add(Make.label(words.say("window.no-certificates"), "muted"));
    }
    for (int i = 0; i < rows.size(); i++) {
      Lane.CertificateRow row = rows.get(i);
      box.getChildren()
          .add(
              Make.label(
                  words.say(
                      "window.chain-row",
                      i,
                      row.subject(),
                      row.issuer(),
                      row.sha256().substring(0, Math.min(16, row.sha256().length())))));
    }
  }
}
