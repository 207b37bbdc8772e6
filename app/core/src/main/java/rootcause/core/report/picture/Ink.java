package rootcause.core.report.picture;

import java.util.List;

/** One mark of a drawing, in pixels from its top left corner. */
public sealed interface Ink {
  /** A rectangle with round corners; a circle when the radius is half its side. */
  record Box(
      double x,
      double y,
      double width,
      double height,
      double radius,
      Tone fill,
      Tone stroke,
      double strokeWidth,
      boolean dashed)
      implements Ink {}

  /** A line through points: x and y in turn. */
  record Line(List<Double> points, Tone tone, double width, boolean dashed) implements Ink {}

  /**
   * One line of text.
   *
   * @param x its left end
   * @param baseline where its letters stand
   * @param tone its colour
   * @param on the ground that it is put on, for the proof of contrast
   */
  record Run(double x, double baseline, String text, Type type, Tone tone, Tone on)
      implements Ink {}

  /** A large faint word across everything, centred on a point and turned by degrees. */
  record Watermark(double x, double y, String text, Type type, Tone tone, double degrees)
      implements Ink {}
}
