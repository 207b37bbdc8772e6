package rootcause.core.probe.direct;

import java.util.function.Consumer;
import rootcause.core.machine.Machine;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;

/**
 * Observes the way to a page. A failure is a stage of the observation, never an exception. Safe for
 * use by several threads, each of which may be interrupted.
 */
public final class DirectProbe {
  private final Machine machine;

  /** A probe that reads client certificates and the time from this machine. */
  public DirectProbe(Machine machine) {
    this.machine = machine;
  }

  /**
   * Goes the way once.
   *
   * @param judge asked about every chain, before anything else is sent
   * @param progress hears of stages
   * @throws InterruptedException when the thread was interrupted; every connection was ended
   */
  public Observation observe(ProbeTarget target, Judge judge, Consumer<ProbeEvent> progress)
      throws InterruptedException {
    Observation observation = new OneProbe(machine, target, judge, progress).observe();
    if (Thread.interrupted()) {
      throw new InterruptedException("the check-up was cancelled");
    }
    return observation;
  }
}
