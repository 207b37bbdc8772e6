package rootcause.core.x509;

import java.math.BigInteger;
import java.util.List;

/**
 * A range of numbers or addresses, both ends included.
 *
 * @param fits whether its ends are no longer than an address
 * @param plain whether it is written as canonical form demands: a prefix never as a range
 */
public record NumberRange(BigInteger low, BigInteger high, boolean fits, boolean plain) {
  /**
   * Whether every one of {@code inner} lies within one of {@code outer}. Both ascend, as canonical
   * form demands.
   */
  public static boolean covers(List<NumberRange> outer, List<NumberRange> inner) {
    int at = 0;
    for (NumberRange in : inner) {
      while (at < outer.size() && outer.get(at).fits && outer.get(at).high.compareTo(in.high) < 0) {
        at++;
      }
      if (!in.fits
          || at == outer.size()
          || !outer.get(at).fits
          || outer.get(at).low.compareTo(in.low) > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Ascending, apart from each other, none empty (RFC 3779, 2.2.3.6 and 3.2.3.4). OpenSSL does not
   * look at the length of a prefix that stands alone.
   */
  static boolean canonical(List<NumberRange> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      NumberRange range = ranges.get(i);
      boolean fits = range.fits || ranges.size() == 1;
      if (!fits || !range.plain || range.low.compareTo(range.high) > 0) {
        return false;
      }
      if (i > 0 && ranges.get(i - 1).high.add(BigInteger.ONE).compareTo(range.low) >= 0) {
        return false;
      }
    }
    return !ranges.isEmpty();
  }
}
