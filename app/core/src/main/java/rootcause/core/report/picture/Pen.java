package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.model.Level;

/** Collects inks: text, boxes, and the small signs that go with a word. */
final class Pen {
  private final TextMeasure measure;
  private final TextFlow flow;
  private final List<Ink> inks = new ArrayList<>();

  Pen(TextMeasure measure) {
    this.measure = measure;
    this.flow = new TextFlow(measure);
  }

  List<Ink> inks() {
    return List.copyOf(inks);
  }

  TextFlow flow() {
    return flow;
  }

  double width(String text, Type type) {
    return measure.width(text, type);
  }

  void add(Ink ink) {
    inks.add(ink);
  }

  /** Lines from this top on; returns where the next line would start. */
  double lines(List<String> lines, double x, double top, Type type, Tone tone, Tone on) {
    double y = top;
    for (String line : lines) {
      inks.add(new Ink.Run(x, y + type.baseline(), line, type, tone, on));
      y += type.lineHeight();
    }
    return y;
  }

  void box(double x, double y, double w, double h, double radius, Tone fill, Tone stroke) {
    inks.add(new Ink.Box(x, y, w, h, radius, fill, stroke, 1, false));
  }

  void line(Tone tone, double width, boolean dashed, Double... points) {
    inks.add(new Ink.Line(List.of(points), tone, width, dashed));
  }

  /** A pill with a sign and a word; returns its width. */
  double pill(State state, String word, double x, double y, Type type) {
    double height = type.lineHeight() + type.size() * 0.3;
    double sign = type.size() * 0.95;
    double width = pillWidth(word, type);
    box(x, y, width, height, height / 2, state.ground(), state.strong());
    sign(state, x + height * 0.4, y + (height - sign) / 2, sign, state.strong());
    double text = x + height * 0.4 + sign + type.size() * 0.4;
    inks.add(
        new Ink.Run(
            text,
            y + (height - type.lineHeight()) / 2 + type.baseline(),
            word,
            type,
            state.strong(),
            state.ground()));
    return width;
  }

  double pillWidth(String word, Type type) {
    double height = type.lineHeight() + type.size() * 0.3;
    return width(word, type) + height * 0.9 + type.size() * 1.35;
  }

  /** The sign of a state, without a ground: its shape tells it apart without colour. */
  void sign(State state, double x, double y, double size, Tone tone) {
    double w = Math.max(1.6, size / 6);
    switch (state) {
      case WELL ->
          line(
              tone,
              w,
              false,
              x + size * 0.08,
              y + size * 0.55,
              x + size * 0.38,
              y + size * 0.85,
              x + size * 0.95,
              y + size * 0.18);
      case BROKEN -> {
        line(tone, w, false, x + size * 0.12, y + size * 0.12, x + size * 0.88, y + size * 0.88);
        line(tone, w, false, x + size * 0.88, y + size * 0.12, x + size * 0.12, y + size * 0.88);
      }
      case WARNED -> {
        line(
            tone,
            w * 0.8,
            false,
            x + size * 0.5,
            y + size * 0.04,
            x + size,
            y + size * 0.94,
            x,
            y + size * 0.94,
            x + size * 0.5,
            y + size * 0.04);
        line(
            tone, w * 0.8, false, x + size * 0.5, y + size * 0.38, x + size * 0.5, y + size * 0.66);
      }
      case UNCHECKED -> {
        ring(x, y, size, w * 0.8, Tone.CLEAR, tone);
        line(
            tone, w * 0.8, false, x + size * 0.28, y + size * 0.5, x + size * 0.72, y + size * 0.5);
      }
      case NOTE -> ring(x + size * 0.2, y + size * 0.2, size * 0.6, w, tone, tone);
    }
  }

  /** The sign of a level: an empty ring, a half, a full one. */
  void level(Level level, double x, double y, double size, Tone tone) {
    double w = Math.max(1.2, size / 9);
    switch (level) {
      case PREDICTED -> inks.add(circle(x, y, size, Tone.CLEAR, tone, w, true));
      case WITNESSED -> {
        ring(x, y, size, w, Tone.CLEAR, tone);
        ring(x + size * 0.28, y + size * 0.28, size * 0.44, w, tone, tone);
      }
      case CONFIRMED -> {
        ring(x, y, size, w, Tone.CLEAR, tone);
        line(
            tone,
            w * 1.2,
            false,
            x + size * 0.27,
            y + size * 0.52,
            x + size * 0.45,
            y + size * 0.7,
            x + size * 0.75,
            y + size * 0.33);
      }
    }
  }

  private void ring(double x, double y, double size, double w, Tone fill, Tone stroke) {
    inks.add(circle(x, y, size, fill, stroke, w, false));
  }

  private static Ink circle(
      double x, double y, double size, Tone fill, Tone stroke, double w, boolean dashed) {
    return new Ink.Box(x, y, size, size, size / 2, fill, stroke, w, dashed);
  }
}
