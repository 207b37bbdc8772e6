package rootcause.core.report.picture;

import java.util.stream.IntStream;

/** Moves inks. */
final class Shift {
  private Shift() {}

  static Ink by(Ink ink, double dx, double dy) {
    return switch (ink) {
      case Ink.Box b ->
          new Ink.Box(
              b.x() + dx,
              b.y() + dy,
              b.width(),
              b.height(),
              b.radius(),
              b.fill(),
              b.stroke(),
              b.strokeWidth(),
              b.dashed());
      case Ink.Line l ->
          new Ink.Line(
              IntStream.range(0, l.points().size())
                  .mapToObj(i -> l.points().get(i) + (i % 2 == 0 ? dx : dy))
                  .toList(),
              l.tone(),
              l.width(),
              l.dashed());
      case Ink.Run r ->
          new Ink.Run(r.x() + dx, r.baseline() + dy, r.text(), r.type(), r.tone(), r.on());
      case Ink.Watermark w ->
          new Ink.Watermark(w.x() + dx, w.y() + dy, w.text(), w.type(), w.tone(), w.degrees());
    };
  }
}
