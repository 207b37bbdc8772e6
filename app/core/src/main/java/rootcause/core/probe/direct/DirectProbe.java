package rootcause.core.probe.direct;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import rootcause.core.machine.Machine;
import rootcause.core.probe.HostLookup;
import rootcause.core.probe.Judge;
import rootcause.core.probe.Observation;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;

/**
 * Observes the way to a page. A failure is a stage of the observation, never an exception. Safe for
 * use by any number of threads.
 */
public final class DirectProbe {
  private final Machine machine;
  private final HostLookup lookup;

  /** A probe that reads client certificates and the time from this machine. */
  public DirectProbe(Machine machine) {
    this(machine, HostLookup.ofThisSystem());
  }

  /** A probe that asks somebody else for the addresses of names. */
  public DirectProbe(Machine machine, HostLookup lookup) {
    this.machine = machine;
    this.lookup = lookup;
  }

  /**
   * Goes the way once. When the target's limit is reached, every connection is ended and the stage
   * that it was in has failed.
   *
   * @param judge asked about every chain, before anything else is sent; from another thread
   * @param progress hears of stages; from another thread
   * @throws InterruptedException when the thread was interrupted; every connection was ended
   */
  public Observation observe(ProbeTarget target, Judge judge, Consumer<ProbeEvent> progress)
      throws InterruptedException {
    Deadline deadline = Deadline.in(target.limit());
    try (Connections connections = new Connections()) {
      OneProbe probe =
          new OneProbe(machine, target, judge, progress, lookup, connections, deadline);
      FutureTask<Observation> task = new FutureTask<>(probe::observe);
      Thread worker = Thread.ofVirtual().name("probe").start(task);
      try {
        return result(task, connections, deadline);
      } catch (InterruptedException e) {
        worker.interrupt();
        throw e;
      }
    }
  }

  private static Observation result(
      FutureTask<Observation> task, Connections connections, Deadline deadline)
      throws InterruptedException {
    try {
      return task.get(deadline.millis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      connections.close();
      return afterTheLimit(task);
    } catch (ExecutionException e) {
      throw mistake(e);
    }
  }

  /** With its connections ended, it has nothing left to wait for. */
  private static Observation afterTheLimit(FutureTask<Observation> task)
      throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw mistake(e);
    }
  }

  /** What a judge or a listener throws is theirs. */
  private static RuntimeException mistake(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException thrown -> thrown;
      case Error error -> throw error;
      case null, default -> new IllegalStateException("the probe tells failures as values", e);
    };
  }
}
