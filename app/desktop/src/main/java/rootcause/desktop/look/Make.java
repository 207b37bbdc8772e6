package rootcause.desktop.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Small pieces that every view needs. */
public final class Make {
  private Make() {}

  /** A button that says this, with a name for tests and style sheets. */
  public static Button button(String id, ObservableValue<String> text, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A label that says this now and wraps. */
  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label that follows the language and wraps. */
  public static Label label(ObservableValue<String> text, String... styles) {
    Label label = label("", styles);
    label.textProperty().bind(text);
    return label;
  }

  /** Room that grows. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** Lets a node grow sideways. */
  public static <T extends Node> T wide(T node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    if (node instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    return node;
  }
}
