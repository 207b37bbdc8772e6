package rootcause.core.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints a drawing without any display. */
final class Painter {
  private static final float[] DASHES = {5, 4};

  private final Fonts fonts;
  private final Palette palette;

  Painter(Fonts fonts, Palette palette) {
    this.fonts = fonts;
    this.palette = palette;
  }

  /**
   * A PNG of the drawing.
   *
   * @param scale 1 or 2: how many pixels for one of the drawing's
   */
  byte[] png(Drawing drawing, int scale) {
    int width = (int) Math.ceil(drawing.width() * scale);
    int height = (int) Math.ceil(drawing.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.scale(scale, scale);
      g.setColor(colour(Tone.PAGE));
      g.fill(new RoundRectangle2D.Double(0, 0, drawing.width() + 1, drawing.height() + 1, 0, 0));
      drawing.inks().forEach(ink -> paint(g, ink));
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a picture into memory", e);
    }
    return out.toByteArray();
  }

  private void paint(Graphics2D g, Ink ink) {
    switch (ink) {
      case Ink.Box box -> box(g, box);
      case Ink.Line line -> {
        g.setColor(colour(line.tone()));
        g.setStroke(stroke(line.width(), line.dashed()));
        g.draw(path(line.points()));
      }
      case Ink.Run run -> {
        g.setColor(colour(run.tone()));
        g.setFont(fonts.font(run.text(), run.type()));
        g.drawString(run.text(), (float) run.x(), (float) run.baseline());
      }
      case Ink.Watermark mark -> watermark(g, mark);
    }
  }

  private void box(Graphics2D g, Ink.Box box) {
    double arc = box.radius() * 2;
    var shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc);
    if (box.fill() != Tone.CLEAR) {
      g.setColor(colour(box.fill()));
      g.fill(shape);
    }
    if (box.stroke() != Tone.CLEAR) {
      g.setColor(colour(box.stroke()));
      g.setStroke(stroke(box.strokeWidth(), box.dashed()));
      g.draw(shape);
    }
  }

  private void watermark(Graphics2D g, Ink.Watermark mark) {
    AffineTransform before = g.getTransform();
    Color full = colour(mark.tone());
    g.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), 24));
    g.rotate(Math.toRadians(mark.degrees()), mark.x(), mark.y());
    g.setFont(fonts.font(mark.text(), mark.type()));
    double half = fonts.width(mark.text(), mark.type()) / 2;
    g.drawString(
        mark.text(), (float) (mark.x() - half), (float) (mark.y() + mark.type().size() * 0.35));
    g.setTransform(before);
  }

  private Color colour(Tone tone) {
    return new Color(palette.rgb(tone));
  }

  private static BasicStroke stroke(double width, boolean dashed) {
    float w = (float) width;
    return dashed
        ? new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
        : new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Path2D path(List<Double> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0), points.get(1));
    for (int i = 2; i + 1 < points.size(); i += 2) {
      path.lineTo(points.get(i), points.get(i + 1));
    }
    return path;
  }
}
