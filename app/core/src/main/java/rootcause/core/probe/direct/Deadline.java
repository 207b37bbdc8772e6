package rootcause.core.probe.direct;

import java.time.Duration;

/** The moment at which everything of one observation has to be over. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** This long from now. */
  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  /** What is left, at least a millisecond. */
  int millis() {
    return (int) Math.clamp((end - System.nanoTime()) / 1_000_000, 1L, Integer.MAX_VALUE);
  }

  /** Whether it has passed. */
  boolean passed() {
    return System.nanoTime() >= end;
  }
}
