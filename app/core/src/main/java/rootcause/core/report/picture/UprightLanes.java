package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lanes that run downwards, for where there is less room than their cards need side by side: the
 * lanes stand side by side instead, the same certificate in the same row of both.
 */
final class UprightLanes {
  private static final double GAP = 12;
  private static final double PAD = 14;
  private static final double NARROWEST_LANE = 250;
  private static final double WIDEST_CARD = 420;

  private final List<PictureLane> lanes;
  private final Columns columns;
  private final double width;
  private final double scale;
  private final TextMeasure measure;

  UprightLanes(
      List<PictureLane> lanes, Columns columns, double width, double scale, TextMeasure measure) {
    this.lanes = lanes;
    this.columns = columns;
    this.width = width;
    this.scale = scale;
    this.measure = measure;
  }

  Drawing draw() {
    double gap = GAP * scale;
    int fitting = (int) ((width + gap) / (NARROWEST_LANE * scale + gap));
    int abreast = Math.clamp(fitting, 1, Math.max(1, lanes.size()));
    double wide = (width - (abreast - 1) * gap) / abreast;
    List<Ink> ground = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    double y = 0;
    for (int first = 0; first < lanes.size(); first += abreast) {
      List<UprightLane> row = new ArrayList<>();
      for (int i = first; i < Math.min(first + abreast, lanes.size()); i++) {
        double x = (i - first) * (wide + gap);
        row.add(new UprightLane(lanes.get(i), columns.of(i), x, wide, scale, measure));
      }
      y = abreast(row, first == 0 ? 0 : y + gap);
      row.forEach(lane -> lane.give(ground, spots));
    }
    return new Drawing(width, y, List.copyOf(ground), List.copyOf(spots), List.of());
  }

  /** Places lanes that stand side by side and returns where they end. */
  private double abreast(List<UprightLane> row, double top) {
    double pad = PAD * scale;
    double y = row.stream().mapToDouble(lane -> lane.words(top + pad)).max().orElse(top) + pad;
    for (int column : IntStream.range(0, columns.count()).toArray()) {
      double high = row.stream().mapToDouble(lane -> lane.height(column)).max().orElse(0);
      if (high > 0) {
        double at = y;
        row.forEach(lane -> lane.card(column, at, high));
        y += high + EdgeLayout.gap(scale);
      }
    }
    double from = y;
    double end = row.stream().mapToDouble(lane -> lane.stores(from)).max().orElse(y) + pad;
    row.forEach(lane -> lane.frame(top, end));
    return end;
  }

  /** How wide a card is in a lane of this width. */
  static double card(double lane, double scale) {
    return Math.min(lane - 2 * PAD * scale, WIDEST_CARD * scale);
  }

  static double pad(double scale) {
    return PAD * scale;
  }
}
