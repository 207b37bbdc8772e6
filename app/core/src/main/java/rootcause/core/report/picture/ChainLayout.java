package rootcause.core.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the lanes of a picture into place, as wide as asked for: from left to right, or downwards
 * where so many certificates could not be told apart side by side.
 */
public final class ChainLayout {
  private static final double GAP = 12;

  private final TextMeasure measure;
  private final double scale;

  /**
   * A layout.
   *
   * @param scale 1 for text of ordinary size, 2 for 200 %
   */
  public ChainLayout(TextMeasure measure, double scale) {
    this.measure = measure;
    this.scale = scale;
  }

  /** The lanes, without the verdict. */
  public Drawing lanes(List<PictureLane> lanes, double width) {
    Columns columns = new Columns(lanes);
    return Grid.of(lanes, columns.count(), width, scale, measure)
        .map(grid -> across(lanes, columns, grid))
        .orElseGet(() -> new UprightLanes(lanes, columns, width, scale, measure).draw());
  }

  private Drawing across(List<PictureLane> lanes, Columns columns, Grid grid) {
    List<Ink> ground = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    double y = 0;
    for (int i : IntStream.range(0, lanes.size()).toArray()) {
      if (i > 0) {
        y += GAP * scale;
      }
      LaneLayout lane = new LaneLayout(lanes.get(i), columns.of(i), grid, scale, measure);
      y = lane.place(y, ground, spots);
    }
    return new Drawing(grid.width(), y, List.copyOf(ground), List.copyOf(spots), List.of());
  }
}
