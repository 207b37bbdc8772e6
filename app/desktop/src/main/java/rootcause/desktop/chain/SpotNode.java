package rootcause.desktop.chain;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.Spot;
import rootcause.core.report.picture.Tone;

/** A card, or the question why: can be focused, read out, copied and picked. */
public final class SpotNode extends Pane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double RING = 3;

  private final Spot spot;
  private final Consumer<SpotNode> picked;

  SpotNode(Spot spot, Brush brush, Palette palette, Consumer<SpotNode> picked) {
    this.spot = spot;
    this.picked = picked;
    Group inks = new Group(brush.nodes(spot.inks()).toArray(javafx.scene.Node[]::new));
    inks.setManaged(false);
    inks.setTranslateX(-spot.x());
    inks.setTranslateY(-spot.y());
    getChildren().add(inks);
    resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
    setPrefSize(spot.width(), spot.height());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spot.sentence());
    setCursor(Cursor.HAND);
    setId("spot-" + spot.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + spot.target());
    getChildren().add(ring(palette));
    setPickOnBounds(true);
    setOnMouseClicked(event -> pick());
    setOnKeyPressed(this::key);
  }

  /** What it stands for. */
  public Spot spot() {
    return spot;
  }

  private Rectangle ring(Palette palette) {
    Rectangle ring = new Rectangle(-RING, -RING, spot.width() + 2 * RING, spot.height() + 2 * RING);
    ring.setFill(Color.TRANSPARENT);
    ring.setStroke(Color.web(palette.hex(Tone.INFO)));
    ring.setStrokeWidth(2);
    ring.setArcWidth(16);
    ring.setArcHeight(16);
    ring.setMouseTransparent(true);
    ring.visibleProperty().bind(focusedProperty());
    return ring;
  }

  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(spot.sentence());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      pick();
      event.consume();
    }
  }

  private void pick() {
    requestFocus();
    picked.accept(this);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      pick();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
