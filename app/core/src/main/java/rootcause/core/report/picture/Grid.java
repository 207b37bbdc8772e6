package rootcause.core.report.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where columns stand.
 *
 * @param width of everything
 * @param left of the first column
 * @param card width of a card
 * @param edge width between two cards
 * @param columns how many columns of certificates
 * @param beside whether the words of a lane stand beside its chain, not above it
 */
record Grid(double width, double left, double card, double edge, int columns, boolean beside) {
  private static final double MARGIN = 16;
  private static final double WORDS = 236;
  private static final double NARROW_CARD = 150;
  private static final double NARROWEST_CARD = 116;
  private static final double WIDE_CARD = 196;

  /** The grid for so much room: words beside the chains, else above; empty where neither fits. */
  static Optional<Grid> of(
      List<PictureLane> lanes, int columns, double wanted, double scale, TextMeasure measure) {
    double edge = edge(lanes, scale, measure);
    return Stream.of(true, false)
        .filter(beside -> !beside || wanted >= 900 * scale)
        .flatMap(beside -> fitting(edge, columns, wanted, scale, beside).stream())
        .findFirst();
  }

  private static Optional<Grid> fitting(
      double edge, int columns, double wanted, double scale, boolean beside) {
    double left = beside ? (MARGIN + WORDS + MARGIN) * scale : MARGIN * scale;
    double room = wanted - left - MARGIN * scale;
    double card = (room - columns * edge) / (columns + 1);
    if (card < (beside ? NARROW_CARD : NARROWEST_CARD) * scale) {
      return Optional.empty();
    }
    double fitting = Math.min(card, WIDE_CARD * scale);
    double spare = (room - (columns + 1) * fitting) / Math.max(1, columns);
    double between = Math.clamp(spare, edge, edge * 1.8);
    return Optional.of(new Grid(wanted, left, fitting, between, columns, beside));
  }

  private static double edge(List<PictureLane> lanes, double scale, TextMeasure measure) {
    Type label = Type.LABEL.times(scale);
    return lanes.stream()
            .flatMap(lane -> Stream.concat(lane.cards().stream(), lane.stores().stream()))
            .mapToDouble(card -> measure.width(card.edge().label(), label))
            .reduce(28 * scale, Math::max)
        + 18 * scale;
  }

  double x(int column) {
    return left + column * (card + edge);
  }

  double margin(double scale) {
    return MARGIN * scale;
  }

  double words(double scale) {
    return beside ? WORDS * scale : width - 2 * MARGIN * scale;
  }
}
