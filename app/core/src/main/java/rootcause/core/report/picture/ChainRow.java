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
        new EdgeLayout(lane.cards().get(i).edge(), scale, edges).across(right, middle, x, middle);
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
        new EdgeLayout(lane.stores().get(i).edge(), scale, edges)
            .across(from, middle, x, y + height / 2);
      }
      placed.add(stores.get(i).place(x, y, height));
      y += height + STORE_GAP * scale;
    }
    spots.addAll(placed);
  }

  private static double highest(List<CardLayout> cards) {
    return cards.stream().mapToDouble(CardLayout::height).max().orElse(0);
  }
}
