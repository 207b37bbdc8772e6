package rootcause.core.checkup;

import rootcause.core.machine.Machine;
import rootcause.core.model.PipProcess;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.build.ChildProbe;
import rootcause.core.probe.direct.DirectProbe;

/**
 * The real network. Main is looked at from here. So is build where an interpreter stands for it and
 * makes its own handshake; where none can, a child of ours is that subprocess.
 */
final class Network implements Bench {
  private final DirectProbe here;
  private final ChildProbe child;
  private final boolean interpreters;

  /**
   * The network of a machine.
   *
   * @param interpreters whether interpreters can take part
   */
  Network(Machine machine, boolean interpreters) {
    this.here = new DirectProbe(machine);
    this.child = new ChildProbe(machine);
    this.interpreters = interpreters;
  }

  @Override
  public Observation observe(LaneTask task, ProbeTarget target, Judge judge)
      throws InterruptedException {
    boolean stoodFor = interpreters && task.who().witness() != null;
    return task.process() == PipProcess.MAIN || stoodFor
        ? here.observe(target, judge, progress -> {})
        : child.observe(target, task.variables(), judge);
  }
}
