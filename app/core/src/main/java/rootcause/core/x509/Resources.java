package rootcause.core.x509;

import java.util.List;

/**
 * Numbers or addresses that a certificate speaks for (RFC 3779).
 *
 * @param inherit whether they are those of the issuer; {@code ranges} is empty then
 */
public record Resources(boolean inherit, List<NumberRange> ranges) {
  /** The issuer's. */
  static final Resources INHERIT = new Resources(true, List.of());

  /** Keeps a copy. */
  public Resources {
    ranges = List.copyOf(ranges);
  }

  boolean isCanonical() {
    return inherit || NumberRange.canonical(ranges);
  }
}
