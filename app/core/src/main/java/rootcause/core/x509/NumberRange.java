package rootcause.core.x509;

import java.math.BigInteger;
import java.util.List;

/**
 * A range of numbers or addresses, both ends included.
 *
 * @param plain whether it is written as canonical form demands: one number or prefix never as range
 */
public record NumberRange(BigInteger low, BigInteger high, boolean plain) {
  /** Whether every one of {@code inner} lies within one of {@code outer}. */
  public static boolean covers(List<NumberRange> outer, List<NumberRange> inner) {
    return inner.stream()
        .allMatch(
            in ->
                outer.stream()
                    .anyMatch(
                        out -> out.low.compareTo(in.low) <= 0 && out.high.compareTo(in.high) >= 0));
  }

  /** Ascending, apart from each other, none empty (RFC 3779, 2.2.3.6 and 3.2.3.4). */
  static boolean canonical(List<NumberRange> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      NumberRange range = ranges.get(i);
      if (!range.plain || range.low.compareTo(range.high) > 0) {
        return false;
      }
      if (i > 0 && ranges.get(i - 1).high.add(BigInteger.ONE).compareTo(range.low) >= 0) {
        return false;
      }
    }
    return !ranges.isEmpty();
  }
}
