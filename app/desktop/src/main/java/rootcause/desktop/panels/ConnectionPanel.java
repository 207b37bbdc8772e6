package rootcause.desktop.panels;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.AddressWords;
import rootcause.core.report.AlternativeWords;
import rootcause.core.report.SourceWords;
import rootcause.core.report.VerdictWords;
import rootcause.core.report.picture.CasePicture;
import rootcause.core.report.picture.State;
import rootcause.desktop.look.Beside;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** The stages of each lane with their times, and what was sent against what was built. */
public final class ConnectionPanel extends VBox {
  private static final double WIDE = 860;
  private static final double LANE = 480;
  private static final int DETAIL = 3;

  private final Words words;
  private final Beside lanes = new Beside(WIDE, 14, Pos.TOP_LEFT);

  /** An empty panel. */
  public ConnectionPanel(Words words) {
    this.words = words;
    getStyleClass().add("panel");
    getChildren().add(lanes);
  }

  /** Shows these lanes of this case side by side. */
  public void show(Case facts, List<Lane> shown) {
    lanes.show(shown.stream().map(l -> Make.wide(lane(facts, l))).toList());
  }

  private VBox lane(Case facts, Lane lane) {
    VBox box = new VBox(8, Make.label(words.say("picture.process." + lane.process()), "strong"));
    box.setPrefWidth(LANE);
    box.setId("connection-" + lane.process());
    box.getChildren().add(Make.label(route(lane), "muted"));
    box.getChildren().add(stages(lane));
    box.getChildren().add(verdict(lane));
    chain(box, "window.sent", lane.presented());
    chain(box, "window.built", lane.built().stream().map(Lane.LinkRow::certificate).toList());
    if (!lane.proxyPresented().isEmpty()) {
      chain(box, "window.proxy-sent", lane.proxyPresented());
    }
    if (!lane.alternatives().isEmpty()) {
      box.getChildren().add(alternatives(facts, lane));
    }
    Long skew = facts.clock().skewSeconds();
    if (skew != null) {
      String against = Objects.requireNonNullElse(facts.clock().against(), "");
      box.getChildren().add(Make.label(words.say("window.clock", skew, against), "muted"));
    }
    return box;
  }

  private VBox alternatives(Case facts, Lane lane) {
    VBox list = new VBox(3, Make.label(words.say("window.left"), "strong"));
    list.setId("left-" + lane.process());
    for (Lane.AlternativeRow row : lane.alternatives()) {
      list.getChildren().add(Make.label(AlternativeWords.of(row, facts, words.texts())));
    }
    return list;
  }

  private Label verdict(Lane lane) {
    Label label = Make.label(VerdictWords.of(lane.verdict(), words.texts()), "strong");
    label.setGraphic(Sign.of(CasePicture.state(lane), 0.8));
    return label;
  }

  private String route(Lane lane) {
    String proxy = lane.route().proxy();
    return proxy == null
        ? words.say("picture.page.direct")
        : words.say(
            "picture.page.proxy", proxy, SourceWords.of(lane.route().source(), words.texts()));
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
      Label name = Make.label(stage.stage().toUpperCase(Locale.ROOT), "mono");
      name.setMinWidth(USE_PREF_SIZE);
      time.setMinWidth(USE_PREF_SIZE);
      grid.addRow(
          row++,
          Sign.pill(state(stage), words.say("window.stage-" + stage.state())),
          name,
          time,
          Make.label(Objects.requireNonNullElse(stage.detail(), "")));
      for (String address : AddressWords.of(stage, words.texts())) {
        grid.add(Make.label(address, "muted"), DETAIL, row++);
      }
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
    VBox list = new VBox(3, Make.label(words.say(key), "strong"));
    if (rows.isEmpty()) {
      list.getChildren().add(Make.label(words.say("window.no-certificates"), "muted"));
    }
    for (int i = 0; i < rows.size(); i++) {
      Lane.CertificateRow row = rows.get(i);
      String start = row.sha256().substring(0, Math.min(16, row.sha256().length()));
      list.getChildren()
          .addAll(
              Make.label(words.say("window.chain-row", i, row.subject())),
              Make.label(words.say("window.chain-issuer", row.issuer(), start), "muted", "indent"));
    }
    box.getChildren().add(list);
  }
}
