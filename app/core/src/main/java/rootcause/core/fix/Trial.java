package rootcause.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.fix.journal.Applied;
import rootcause.core.fix.journal.Applying;
import rootcause.core.fix.plan.OverlayMachine;
import rootcause.core.fix.plan.Plan;
import rootcause.core.machine.Machine;

/**
 * A plan that was tried on the model.
 *
 * @param plan what was tried
 * @param after the lanes then
 * @param whole whether no lane is broken any more
 */
record Trial(Plan plan, List<Lane> after, boolean whole) {
  /** Tries it; empty when it cannot be applied, makes something worse, or mends nothing. */
  static Optional<Trial> of(Plan plan, Case facts, Machine machine, Predict predict) {
    OverlayMachine overlay = new OverlayMachine(machine);
    if (!(new Applying(overlay, overlay.writer()).apply(plan) instanceof Applied.Done)) {
      return Optional.empty();
    }
    overlay.environment(plan.environment(machine.environment()));
    List<Lane> after = predict.lanes(overlay, plan.pips());
    boolean mends = false;
    for (Lane before : facts.lanes()) {
      Optional<Lane> then = after.stream().filter(l -> same(l, before)).findFirst();
      if (then.isEmpty()) {
        continue;
      }
      boolean was = verified(before);
      boolean is = verified(then.get());
      boolean worse = (was && !is) || (before.verdict().ok() && !then.get().verdict().ok());
      boolean unsafe = unverified(then.get()) && !unverified(before);
      if (worse || unsafe) {
        return Optional.empty();
      }
      mends |= is && !was;
    }
    boolean whole =
        !after.isEmpty() && after.stream().noneMatch(l -> l.verdict().broken() || unverified(l));
    return mends ? Optional.of(new Trial(plan, after, whole)) : Optional.empty();
  }

  /** What each process would say: well only when every host of it is. */
  List<FixRow.After> rows() {
    List<FixRow.After> rows = new ArrayList<>();
    for (String process : List.of("main", "build")) {
      List<Lane> lanes = after.stream().filter(l -> l.process().equals(process)).toList();
      if (!lanes.isEmpty()) {
        rows.add(new FixRow.After(process, lanes.stream().allMatch(l -> l.verdict().ok())));
      }
    }
    return rows;
  }

  private static boolean same(Lane one, Lane other) {
    return one.python().equals(other.python())
        && one.process().equals(other.process())
        && one.url().equals(other.url());
  }

  private static boolean verified(Lane lane) {
    return lane.verdict().ok() && !unverified(lane);
  }

  private static boolean unverified(Lane lane) {
    return lane.trust().engine().equals("unverified");
  }
}
