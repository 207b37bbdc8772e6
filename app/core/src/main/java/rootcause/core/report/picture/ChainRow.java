package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;

/** The cards of one lane and the edges between them. */
final class ChainRow {
  private static final double STORE_GAP = 8;

  private final PictureLane lane;
  private final List<Integer> places;
  private final Grid grid;
  private final double scale;
  private final TextMeasure measure;
  private final List<CardLayout> cards;
  private final List<CardLayout> stores;

  ChainRow(PictureLane lane, List<Integer> places, Grid grid, double scale, TextMeasure measure) {
    this.lane = lane;
    this.places = places;
    this.grid = grid;
    this.scale = scale;
    this.measure = measure;
    this.cards = lane.cards().stream().map(this::layout).toList();
    this.stores = lane.stores().stream().map(this::layout).toList();
  }

  private CardLayout layout(Card card) {
    return new CardLayout(card, grid.card(), scale, measure);
  }

  /** Draws the row from this top on, centred down to {@code wordsEnd}; returns where it ends. */
  double place(double top, double wordsEnd, Pen edges, List<Spot> spots) {
    double cardHeight = highest(cards);
    double storeHeight = highest(stores);
    double storesHeight =
        stores.isEmpty()
            ? 0
            : stores.size() * storeHeight + (stores.size() - 1) * STORE_GAP * scale;
    if (stores.size() == 1) {
      cardHeight = Math.max(cardHeight, storeHeight);
      storeHeight = cardHeight;
      storesHeight = cardHeight;
    }
    double height = Math.max(Math.max(cardHeight, storesHeight), wordsEnd - top);
    double middle = top + height / 2;
    double y = middle - cardHeight / 2;
    double right = -1;
    for (int i = 0; i < cards.size(); i++) {
      double x = grid.x(places.get(i));
      if (i > 0) {
        edge(edges, lane.cards().get(i).edge(), right, middle, x, middle);
      }
      spots.add(cards.get(i).place(x, y, cardHeight));
      right = x + grid.card();
    }
    stores(edges, spots, right, middle, middle - storesHeight / 2, storeHeight);
    return top + height;
  }

  private void stores(
      Pen edges, List<Spot> spots, double from, double middle, double top, double height) {
    double x = grid.x(grid.columns());
    double y = top;
    List<Spot> placed = new ArrayList<>();
    for (int i = 0; i < stores.size(); i++) {
      if (from >= 0) {
        edge(edges, lane.stores().get(i).edge(), from, middle, x, y + height / 2);
      }
      placed.add(stores.get(i).place(x, y, height));
      y += height + STORE_GAP * scale;
    }
    spots.addAll(placed);
  }

  private static double highest(List<CardLayout> cards) {
    return cards.stream().mapToDouble(CardLayout::height).max().orElse(0);
  }

  private void edge(Pen pen, Card.Edge edge, double fromX, double fromY, double toX, double toY) {
    double inset = 4 * scale;
    double from = fromX + inset;
    double to = toX - inset;
    Tone tone = tone(edge.link());
    boolean dashed = edge.link() != Card.Link.HOLDS;
    if (Math.abs(fromY - toY) < 1) {
      pen.line(tone, 2 * scale, dashed, from, fromY, to, toY);
    } else {
      double bend = from + 10 * scale;
      pen.line(tone, 2 * scale, dashed, from, fromY, bend, fromY, bend, toY, to, toY);
    }
    Type label = Type.LABEL.times(scale);
    double labelFrom = Math.abs(fromY - toY) < 1 ? from : from + 10 * scale;
    double x = (labelFrom + to - pen.width(edge.label(), label)) / 2;
    double above = (edge.link() == Card.Link.BROKEN ? 9 : 3) * scale;
    pen.lines(
        List.of(edge.label()),
        x,
        toY - label.lineHeight() - above,
        label,
        Tone.MUTED,
        Tone.SURFACE);
    if (edge.link() == Card.Link.BROKEN) {
      double sign = 13 * scale;
      double at = (from + to - sign) / 2;
      pen.box(
          at - 3 * scale,
          toY - sign / 2 - 1,
          sign + 6 * scale,
          sign + 2,
          0,
          Tone.SURFACE,
          Tone.CLEAR);
      pen.sign(State.BROKEN, at, toY - sign / 2, sign, Tone.BAD);
    }
  }

  private static Tone tone(Card.Link link) {
    return switch (link) {
      case HOLDS -> Tone.GOOD;
      case BROKEN -> Tone.BAD;
      case ABSENT, UNCHECKED -> Tone.UNSURE;
    };
  }
}
