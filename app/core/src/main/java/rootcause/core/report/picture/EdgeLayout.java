package rootcause.core.report.picture;

import java.util.List;

/** The edge between two cards: a line, what it says, and the cut where the chain breaks. */
final class EdgeLayout {
  private static final double SIGN = 13;

  private final Card.Edge edge;
  private final double scale;
  private final Pen pen;

  EdgeLayout(Card.Edge edge, double scale, Pen pen) {
    this.edge = edge;
    this.scale = scale;
    this.pen = pen;
  }

  /** From the right side of one card to the left side of another; its words stand above it. */
  void across(double fromX, double fromY, double toX, double toY) {
    double inset = 4 * scale;
    double from = fromX + inset;
    double to = toX - inset;
    boolean level = Math.abs(fromY - toY) < 1;
    double bend = from + 10 * scale;
    if (level) {
      line(from, fromY, to, toY);
    } else {
      line(from, fromY, bend, fromY, bend, toY, to, toY);
    }
    Type label = label();
    double x = ((level ? from : bend) + to - pen.width(edge.label(), label)) / 2;
    double above = (edge.link() == Card.Link.BROKEN ? 9 : 3) * scale;
    words(x, toY - label.lineHeight() - above);
    cut((from + to) / 2, toY);
  }

  /** From the lower side of one card to the upper side of another; its words stand beside it. */
  void down(double x, double fromY, double toY) {
    line(x, fromY + 3 * scale, x, toY - 3 * scale);
    beside(x, fromY, toY);
  }

  /** Down a rail to the left side of a card; its words stand beside the rail, above the card. */
  void rail(double x, double fromY, double cardTop, double toX, double toY) {
    line(x, fromY + 3 * scale, x, toY, toX - 3 * scale, toY);
    beside(x, cardTop - gap(scale), cardTop);
  }

  private void beside(double x, double fromY, double toY) {
    double middle = (fromY + toY) / 2;
    words(x + SIGN * scale, middle - label().lineHeight() / 2);
    cut(x, middle);
  }

  /** How far one card stands above the next. */
  static double gap(double scale) {
    return 30 * scale;
  }

  private Type label() {
    return Type.LABEL.times(scale);
  }

  private void words(double x, double top) {
    pen.lines(List.of(edge.label()), x, top, label(), Tone.MUTED, Tone.SURFACE);
  }

  private void line(Double... points) {
    pen.line(tone(), 2 * scale, edge.link() != Card.Link.HOLDS, points);
  }

  private void cut(double x, double y) {
    if (edge.link() == Card.Link.BROKEN) {
      double sign = SIGN * scale;
      double room = sign + 6 * scale;
      pen.box(x - room / 2, y - room / 2, room, room, 0, Tone.SURFACE, Tone.CLEAR);
      pen.sign(State.BROKEN, x - sign / 2, y - sign / 2, sign, Tone.BAD);
    }
  }

  private Tone tone() {
    return switch (edge.link()) {
      case HOLDS -> Tone.GOOD;
      case BROKEN -> Tone.BAD;
      case ABSENT, UNCHECKED -> Tone.UNSURE;
    };
  }
}
