package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;

/** One lane that runs downwards: its words, its chain from the server down, its stores. */
final class UprightLane {
  private static final double RAIL = 12;
  private static final double INDENT = 28;

  private final PictureLane lane;
  private final List<Integer> places;
  private final double x;
  private final double width;
  private final double scale;
  private final TextMeasure measure;
  private final LaneText text;
  private final Pen frame;
  private final Pen words;
  private final Pen edges;
  private final List<Spot> spots = new ArrayList<>();
  private double lower = -1;

  UprightLane(
      PictureLane lane,
      List<Integer> places,
      double x,
      double width,
      double scale,
      TextMeasure measure) {
    this.lane = lane;
    this.places = places;
    this.x = x;
    this.width = width;
    this.scale = scale;
    this.measure = measure;
    this.text = new LaneText(lane, scale, measure);
    this.frame = new Pen(measure);
    this.words = new Pen(measure);
    this.edges = new Pen(measure);
  }

  private double left() {
    return x + UprightLanes.pad(scale);
  }

  private double inner() {
    return width - 2 * UprightLanes.pad(scale);
  }

  /** Writes about the process from this top on and returns where that ends. */
  double words(double top) {
    return text.words(words, left(), top, inner(), spots);
  }

  /** How high the card in this row has to be; 0 where there is none. */
  double height(int column) {
    int i = places.indexOf(column);
    return i < 0 ? 0 : layout(lane.cards().get(i), 0).height();
  }

  private CardLayout layout(Card card, double indent) {
    return new CardLayout(card, UprightLanes.card(width, scale) - indent, scale, measure);
  }

  /** Places the card of this row, where there is one. */
  void card(int column, double top, double high) {
    int i = places.indexOf(column);
    if (i >= 0) {
      place(lane.cards().get(i), top, high);
    }
  }

  private void place(Card card, double top, double high) {
    if (lower >= 0) {
      new EdgeLayout(card.edge(), scale, edges).down(left() + RAIL * scale, lower, top);
    }
    spots.add(layout(card, 0).place(left(), top, high));
    lower = top + high;
  }

  /** Places stores and notes from this top on and returns where they end. */
  double stores(double top) {
    double y = top;
    double from = lower;
    double indent = lane.stores().size() > 1 ? INDENT * scale : 0;
    for (Card store : lane.stores()) {
      CardLayout layout = layout(store, indent);
      double high = layout.height();
      if (indent == 0) {
        place(store, y, high);
      } else {
        spots.add(layout.place(left() + indent, y, high));
        if (from >= 0) {
          new EdgeLayout(store.edge(), scale, edges)
              .rail(left() + RAIL * scale, from, y, left() + indent, y + high / 2);
        }
      }
      y += high + EdgeLayout.gap(scale);
    }
    double end = lane.stores().isEmpty() ? lower : y - EdgeLayout.gap(scale);
    return text.notes(words, left(), end, inner());
  }

  /** Frames everything. */
  void frame(double top, double end) {
    frame.box(x + 0.5, top + 0.5, width - 1, end - top - 1, 8 * scale, Tone.SURFACE, lane.frame());
  }

  /** Hands over what was drawn. */
  void give(List<Ink> ground, List<Spot> all) {
    ground.addAll(frame.inks());
    ground.addAll(words.inks());
    ground.addAll(edges.inks());
    all.addAll(spots);
  }
}
