package rootcause.core.report.picture;

import java.util.List;
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

  static Grid of(
      List<PictureLane> lanes, int columns, double wanted, double scale, TextMeasure measure) {
    boolean beside = wanted >= 900 * scale;
    double left = beside ? (MARGIN + WORDS + MARGIN) * scale : MARGIN * scale;
    double edge = edge(lanes, scale, measure);
    double room = wanted - left - MARGIN * scale;
    double card = (room - columns * edge) / (columns + 1);
    double fitting =
        Math.clamp(card, (beside ? NARROW_CARD : NARROWEST_CARD) * scale, WIDE_CARD * scale);
    double spare = (room - (columns + 1) * fitting) / Math.max(1, columns);
    double between = Math.clamp(spare, edge, edge * 1.8);
    double needed = left + (columns + 1) * fitting + columns * between + MARGIN * scale;
    return new Grid(Math.max(wanted, needed), left, fitting, between, columns, beside);
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
