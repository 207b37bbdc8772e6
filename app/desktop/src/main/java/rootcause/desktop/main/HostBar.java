package rootcause.desktop.main;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import rootcause.core.diagnosis.Lane;
import rootcause.core.report.picture.CasePicture;
import rootcause.desktop.look.Follow;
import rootcause.desktop.look.Make;
import rootcause.desktop.look.Sign;
import rootcause.desktop.look.Words;

/** Which host is shown, and how. */
final class HostBar extends HBox {
  private final MainModel model;
  private final Words words;
  private final FlowPane hosts = new FlowPane();

  HostBar(Context context) {
    super(12);
    this.model = context.model();
    this.words = context.words();
    hosts.getStyleClass().add("hosts");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(Make.wide(hosts), sides());
    model.arriving.addListener((javafx.collections.ListChangeListener<Lane>) change -> show());
    Follow.all(this::show, model.facts, model.place, words.language());
  }

  private void show() {
    hosts.getChildren().setAll(Make.label(words.say("window.hosts"), "muted"));
    ToggleGroup group = new ToggleGroup();
    List<Lane> all = model.lanes();
    MainModel.Place shown = model.place.get();
    for (MainModel.Place place : model.places()) {
      if (shown != null && !place.python().equals(shown.python())) {
        continue;
      }
      ToggleButton button = new ToggleButton(name(place));
      button.setMnemonicParsing(false);
      button.setId("host-" + place.host());
      button.getStyleClass().setAll("toggle-button", "host");
      button.setToggleGroup(group);
      button.setSelected(place.equals(shown));
      HBox signs = new HBox(4);
      List<Lane> here = all.stream().filter(l -> MainModel.placeOf(l).equals(place)).toList();
      here.forEach(l -> signs.getChildren().add(Sign.of(CasePicture.state(l), 0.7)));
      button.setGraphic(signs);
      button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
      button.setAccessibleText(name(place) + ": " + states(here));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.place.set(place);
          });
      hosts.getChildren().add(button);
    }
    setVisible(hosts.getChildren().size() > 1);
    setManaged(isVisible());
  }

  private String states(List<Lane> lanes) {
    return String.join(
        ", ",
        lanes.stream()
            .map(
                l ->
                    words.say("picture.process." + l.process())
                        + " "
                        + words.say(
                            "picture.word."
                                + CasePicture.state(l).name().toLowerCase(java.util.Locale.ROOT)))
            .toList());
  }

  static String name(MainModel.Place place) {
    return place.port() == 443 ? place.host() : place.host() + ":" + place.port();
  }

  private SegmentedButton sides() {
    SegmentedButton sides = new SegmentedButton();
    for (Side side : Side.values()) {
      String id = side.name().toLowerCase(java.util.Locale.ROOT);
      ToggleButton button = new ToggleButton();
      button.setId("side-" + id);
      button.textProperty().bind(words.bind("window.side-" + id));
      button.setMinWidth(USE_PREF_SIZE);
      model.side.subscribe(now -> button.setSelected(now == side));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.side.set(side);
          });
      sides.getButtons().add(button);
    }
    return sides;
  }
}
