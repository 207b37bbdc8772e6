package rootcause.desktop.look;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import rootcause.core.report.picture.State;

/** The signs of states: shape, word and colour, as in the picture. */
public final class Sign {
  private static final double DRAWN_IN = 16;

  private Sign() {}

  /** The sign alone, as high as a line of text at size 1, in the colour of the state. */
  public static Node of(State state, double size) {
    SVGPath path = new SVGPath();
    path.setContent(
        switch (state) {
          case WELL -> "M2 9 L6 13 L14 3";
          case BROKEN -> "M3 3 L13 13 M13 3 L3 13";
          case WARNED -> "M8 2 L15 14 L1 14 Z M8 6 L8 10 M8 12 L8 12.1";
          case UNCHECKED -> "M8 2 A6 6 0 1 1 7.99 2 Z M5 8 L11 8";
          case NOTE -> "M8 2 A6 6 0 1 1 7.99 2 Z M8 7.5 L8 11.5 M8 4.8 L8 4.9";
        });
    path.setStyle(
        "-fx-fill: transparent; -fx-stroke-width: 2; -fx-stroke-line-cap: round;"
            + " -fx-stroke-line-join: round; -fx-stroke: -rc-"
            + state.strong().name().toLowerCase(Locale.ROOT)
            + ";");
    return drawn(path, DRAWN_IN, size * 1.23);
  }

  /**
   * A shape in a box that grows with the text.
   *
   * @param drawnIn size of the square that the shape was drawn in
   * @param em size of the box in em
   */
  static StackPane drawn(SVGPath path, double drawnIn, double em) {
    StackPane box = new StackPane(path);
    box.setStyle(
        "-fx-min-width: %1$s; -fx-min-height: %1$s; -fx-max-width: %1$s; -fx-max-height: %1$s;"
            .formatted(String.format(Locale.ROOT, "%.2fem", em)));
    path.setManaged(false);
    box.widthProperty()
        .subscribe(
            width -> {
              double side = width.doubleValue();
              path.setScaleX(side / drawnIn);
              path.setScaleY(side / drawnIn);
              path.setLayoutX((side - drawnIn) / 2);
              path.setLayoutY((side - drawnIn) / 2);
            });
    return box;
  }

  /** A pill: sign and word. */
  public static HBox pill(State state, String word) {
    Label label = new Label(word);
    label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    HBox pill = new HBox(of(state, 0.7), label);
    pill.getStyleClass().addAll("pill", style(state));
    pill.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    pill.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    pill.setAccessibleRole(AccessibleRole.TEXT);
    pill.setAccessibleText(word);
    return pill;
  }

  /** The style class of a state. */
  public static String style(State state) {
    return "state-" + state.name().toLowerCase(Locale.ROOT);
  }
}
