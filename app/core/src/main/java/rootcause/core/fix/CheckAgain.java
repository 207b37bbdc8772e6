package rootcause.core.fix;

import rootcause.core.diagnosis.Case;
import rootcause.core.machine.Machine;

/** Probes the same lanes anew; the check-up hands it in. */
@FunctionalInterface
public interface CheckAgain {
  /**
   * The case as it is now.
   *
   * @param machine as a program sees it that starts now
   */
  Case now(Machine machine);
}
