package rootcause.core.report.picture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything to be drawn.
 *
 * @param width in pixels
 * @param height in pixels
 * @param ground what lies below the spots
 * @param spots what a person can point at, in reading order
 * @param over what lies above everything
 */
public record Drawing(
    double width, double height, List<Ink> ground, List<Spot> spots, List<Ink> over) {
  /** Every mark, in the order in which they are drawn. */
  public Stream<Ink> inks() {
    return Stream.of(
            ground.stream(), spots.stream().flatMap(spot -> spot.inks().stream()), over.stream())
        .flatMap(inks -> inks);
  }
}
