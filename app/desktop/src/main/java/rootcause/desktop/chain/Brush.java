package rootcause.desktop.chain;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import rootcause.core.report.picture.Ink;
import rootcause.core.report.picture.Palette;
import rootcause.core.report.picture.Tone;
import rootcause.desktop.look.Letters;

/** Turns inks into nodes. */
final class Brush {
  private final Letters letters;
  private final Palette palette;

  Brush(Letters letters, Palette palette) {
    this.letters = letters;
    this.palette = palette;
  }

  List<Node> nodes(List<Ink> inks) {
    return inks.stream().map(this::node).toList();
  }

  private Node node(Ink ink) {
    Node node =
        switch (ink) {
          case Ink.Box box -> box(box);
          case Ink.Line line -> line(line);
          case Ink.Run run -> text(run);
          case Ink.Watermark mark -> watermark(mark);
        };
    node.setMouseTransparent(true);
    return node;
  }

  private Node box(Ink.Box box) {
    Rectangle node = new Rectangle(box.x(), box.y(), box.width(), box.height());
    node.setArcWidth(box.radius() * 2);
    node.setArcHeight(box.radius() * 2);
    node.setFill(colour(box.fill()));
    node.setStroke(colour(box.stroke()));
    node.setStrokeWidth(box.strokeWidth());
    dash(node, box.dashed());
    return node;
  }

  private Node line(Ink.Line line) {
    Polyline node = new Polyline();
    node.getPoints().setAll(line.points());
    node.setStroke(colour(line.tone()));
    node.setStrokeWidth(line.width());
    node.setStrokeLineCap(line.dashed() ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    dash(node, line.dashed());
    return node;
  }

  private Node text(Ink.Run run) {
    Text node = new Text(run.x(), run.baseline(), run.text());
    node.setFont(letters.font(run.text(), run.type()));
    node.setFill(colour(run.tone()));
    return node;
  }

  private Node watermark(Ink.Watermark mark) {
    Text node = new Text(mark.text());
    node.setFont(letters.font(mark.text(), mark.type()));
    node.setFill(colour(mark.tone()));
    node.setOpacity(0.1);
    node.setX(mark.x() - node.getLayoutBounds().getWidth() / 2);
    node.setY(mark.y() + mark.type().size() * 0.35);
    node.setRotate(mark.degrees());
    return node;
  }

  private static void dash(Shape shape, boolean dashed) {
    if (dashed) {
      shape.getStrokeDashArray().setAll(5.0, 4.0);
    }
  }

  private Color colour(Tone tone) {
    return tone == Tone.CLEAR ? Color.TRANSPARENT : Color.web(palette.hex(tone));
  }
}
