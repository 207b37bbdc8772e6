package rootcause.core.checkup;

import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;

/** Where lanes are tried: on the network, or on what was seen of it before. */
@FunctionalInterface
interface Bench {
  /**
   * What happens on the way to a page.
   *
   * @throws InterruptedException when the check-up was cancelled
   */
  Observation observe(LaneTask task, ProbeTarget target, Judge judge) throws InterruptedException;
}
