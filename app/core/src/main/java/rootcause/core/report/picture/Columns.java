package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which column each card of each lane stands in. A certificate that is in several lanes stands in
 * one column of all of them, as long as every lane still runs from left to right.
 */
final class Columns {
  /** A column; two columns may have one name, so they are compared by identity. */
  private static final class Column {
    private final String name;

    private Column(String name) {
      this.name = name;
    }
  }

  private final List<Column> order = new ArrayList<>();
  private final List<List<Column>> lanes = new ArrayList<>();

  Columns(List<PictureLane> pictureLanes) {
    for (PictureLane lane : pictureLanes) {
      List<Column> placed = new ArrayList<>();
      int after = -1;
      for (Card card : lane.cards()) {
        after = place(card.column(), after);
        placed.add(order.get(after));
      }
      lanes.add(placed);
    }
  }

  private int place(String name, int after) {
    for (int i = after + 1; i < order.size(); i++) {
      if (order.get(i).name.equals(name)) {
        return i;
      }
    }
    order.add(after + 1, new Column(name));
    return after + 1;
  }

  /** How many columns there are, without the stores'. */
  int count() {
    return order.size();
  }

  /** The columns of the cards of the lane with this number, rising. */
  List<Integer> of(int lane) {
    return lanes.get(lane).stream().map(order::indexOf).toList();
  }
}
