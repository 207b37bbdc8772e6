package rootcause.core.fix;

import java.util.List;
import java.util.Map;
import rootcause.core.diagnosis.Lane;
import rootcause.core.machine.Machine;

/**
 * What every lane of the case would say on another machine; the check-up hands it in. What the
 * peers presented is judged again; only a way that nobody has gone yet is gone.
 */
@FunctionalInterface
public interface Predict {
  /**
   * The lanes.
   *
   * @param machine the machine as a plan would leave it, with the variables of a program that
   *     starts then; programs do not run on it
   * @param pips the version of pip that an interpreter (by id) has then, where it changes
   */
  List<Lane> lanes(Machine machine, Map<String, String> pips);
}
