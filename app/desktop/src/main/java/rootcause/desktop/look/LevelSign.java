package rootcause.desktop.look;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import rootcause.core.model.Level;

/**
 * How sure an answer is, as shape and words: a broken ring, a ring with a dot, a ring with a tick.
 */
public final class LevelSign extends HBox {
  private static final String RING = "M7 1.5 A5.5 5.5 0 1 1 6.99 1.5 Z";
  private static final String DOT = " M7 5.5 A1.5 1.5 0 1 1 6.99 5.5 Z";
  private static final String TICK = " M4.6 7.2 L6.4 9 L9.6 5.2";

  /** The sign with these words. */
  public LevelSign(Level level, String words) {
    super(5);
    SVGPath ring = new SVGPath();
    ring.setContent(
        switch (level) {
          case PREDICTED -> RING;
          case WITNESSED -> RING + DOT;
          case CONFIRMED -> RING + TICK;
        });
    ring.getStyleClass().add("level");
    if (level == Level.PREDICTED) {
      ring.getStrokeDashArray().setAll(2.4, 2.2);
    }
    StackPane box = Sign.drawn(ring, 14, 1);
    Label label = Make.label(words, "muted");
    setAlignment(Pos.CENTER_LEFT);
    setId("level");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(words);
    getChildren().addAll(box, Make.wide(label));
  }
}
