package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;

/** One card: how high it must be, and how it is drawn. */
final class CardLayout {
  private static final int NAME_LINES = 3;
  private static final int FACT_LINES = 4;
  private static final int GHOST_LINES = 7;

  private final Card card;
  private final double scale;
  private final double width;
  private final TextMeasure measure;
  private final List<List<Card.Badge>> badgeRows;

  CardLayout(Card card, double width, double scale, TextMeasure measure) {
    this.card = card;
    this.width = width;
    this.scale = scale;
    this.measure = measure;
    this.badgeRows = badgeRows();
  }

  double height() {
    return draw(new Pen(measure), 0, 0, 0) + 9 * scale;
  }

  Spot place(double x, double y, double height) {
    Pen pen = new Pen(measure);
    draw(pen, x, y, height);
    return new Spot(
        card.target(), Spot.Kind.CARD, card.sentence(), x, y, width, height, pen.inks());
  }

  /** Draws everything and returns where its text ends. */
  private double draw(Pen pen, double x, double y, double height) {
    frame(pen, x, y, height);
    double left = x + 12 * scale;
    double inner = width - 22 * scale;
    Type label = Type.LABEL.times(scale);
    Type name = Type.NAME.times(scale);
    TextFlow flow = pen.flow();
    double at = y + 8 * scale;
    at =
        pen.lines(List.of(flow.fit(card.role(), label, inner)), left, at, label, muted(), ground());
    at =
        pen.lines(
            flow.wrap(card.name(), name, inner, NAME_LINES), left, at, name, nameTone(), ground());
    at += 2 * scale;
    Type small = Type.SMALL.times(scale);
    for (String line : card.lines()) {
      at =
          pen.lines(flow.wrap(line, small, inner, factLines()), left, at, small, muted(), ground());
    }
    Type badge = Type.BADGE.times(scale);
    for (List<Card.Badge> row : badgeRows) {
      at += 4 * scale;
      double right = left;
      for (Card.Badge one : row) {
        right +=
            pen.pill(one.state(), fitBadge(flow, one, badge, inner), right, at, badge) + 4 * scale;
      }
      at += badge.lineHeight() + badge.size() * 0.3;
    }
    return at;
  }

  private String fitBadge(TextFlow flow, Card.Badge badge, Type type, double inner) {
    double frame = new Pen(measure).pillWidth("", type);
    return flow.fit(badge.text(), type, inner - frame);
  }

  private void frame(Pen pen, double x, double y, double height) {
    double radius = 6 * scale;
    switch (card.kind()) {
      case GHOST ->
          pen.add(
              new Ink.Box(x, y, width, height, radius, ground(), card.state().strong(), 1.5, true));
      case STORE -> pen.box(x, y, width, height, radius, ground(), stroke());
      case SENT -> {
        pen.box(x, y, width, height, radius, ground(), stroke());
        stripe(pen, x, y, height, false);
      }
      case FROM_STORE -> {
        pen.box(x, y, width, height, radius, ground(), stroke());
        stripe(pen, x, y, height, true);
      }
    }
  }

  private void stripe(Pen pen, double x, double y, double height, boolean dashed) {
    double in = 2.5 * scale;
    pen.line(
        card.state().strong(),
        3 * scale,
        dashed,
        x + in,
        y + in + 3,
        x + in,
        y + Math.max(in + 3, height - in - 3));
  }

  private int factLines() {
    return card.kind() == Card.Kind.GHOST ? GHOST_LINES : FACT_LINES;
  }

  private Tone stroke() {
    return card.state().strong();
  }

  private Tone ground() {
    return switch (card.kind()) {
      case GHOST -> Tone.SURFACE;
      case STORE -> card.state().ground();
      case SENT, FROM_STORE -> Tone.SURFACE;
    };
  }

  private Tone muted() {
    return card.kind() == Card.Kind.SENT || card.kind() == Card.Kind.FROM_STORE
        ? Tone.MUTED
        : Tone.TEXT;
  }

  private Tone nameTone() {
    return card.kind() == Card.Kind.GHOST ? card.state().strong() : Tone.TEXT;
  }

  private List<List<Card.Badge>> badgeRows() {
    List<List<Card.Badge>> rows = new ArrayList<>();
    Pen pen = new Pen(measure);
    Type type = Type.BADGE.times(scale);
    double room = 0;
    for (Card.Badge badge : card.badges()) {
      double wide = pen.pillWidth(badge.text(), type) + 4 * scale;
      if (rows.isEmpty() || wide > room) {
        rows.add(new ArrayList<>());
        room = width - 18 * scale;
      }
      rows.getLast().add(badge);
      room -= wide;
    }
    return rows;
  }
}
