package rootcause.desktop.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import rootcause.core.report.picture.ChainLayout;
import rootcause.core.report.picture.Drawing;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.PictureLane;
import rootcause.core.report.picture.Spot;
import rootcause.desktop.look.Letters;

/**
 * The lanes of a picture as nodes; laid out anew when width, lanes, colours or text size change.
 */
public final class ChainPane extends Pane {
  private final Letters letters;
  private final Consumer<SpotNode> picked;
  private List<PictureLane> lanes = List.of();
  private Palette palette = Palette.LIGHT;
  private double scale = 1;
  private double drawnFor = -1;
  private final Map<Double, Drawing> drawings = new HashMap<>();

  /** An empty pane; {@code picked} hears of every card that is clicked or entered. */
  public ChainPane(Letters letters, Consumer<SpotNode> picked) {
    this.letters = letters;
    this.picked = picked;
    getStyleClass().add("chain");
    widthProperty().subscribe(width -> draw());
  }

  /** Shows these lanes. */
  public void show(List<PictureLane> newLanes, Palette newPalette, double newScale) {
    lanes = List.copyOf(newLanes);
    palette = newPalette;
    scale = newScale;
    drawings.clear();
    drawnFor = -1;
    draw();
    requestLayout();
  }

  /** The drawing that is made of these lanes when there is so much room. */
  private Drawing drawing(double room) {
    double width = Math.max(320, room);
    Drawing known = drawings.get(width);
    if (known == null) {
      known = new ChainLayout(letters, scale).lanes(lanes, width);
      if (drawings.size() > 4) {
        drawings.clear();
      }
      drawings.put(width, known);
    }
    return known;
  }

  /** How high the lanes are in so much room. */
  public double heightIn(double room) {
    return drawing(room).height();
  }

  private void draw() {
    double width = getWidth();
    if (width == drawnFor || width <= 0) {
      return;
    }
    drawnFor = width;
    Drawing drawing = drawing(width);
    Brush brush = new Brush(letters, palette);
    List<Node> nodes = new ArrayList<>(brush.nodes(drawing.ground()));
    for (Spot spot : drawing.spots()) {
      nodes.add(new SpotNode(spot, brush, palette, picked));
    }
    nodes.addAll(brush.nodes(drawing.over()));
    getChildren().setAll(nodes);
  }
}
