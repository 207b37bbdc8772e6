package rootcause.desktop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import rootcause.cli.LabBridge;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.SimulatedComputer;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.desktop.doctor.Doctor;
import rootcause.desktop.doctor.Refusal;
import rootcause.desktop.doctor.Target;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** The real doctor in states that a picture or a test needs to stand still in. */
final class Doctors {
  private Doctors() {}

  /** Stands still after the first lane, until it is let go or interrupted. */
  static Doctor holding(Doctor real, CountDownLatch go) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        CountDownLatch first = new CountDownLatch(1);
        Case facts =
            super.checkUp(
                target,
                wishes,
                event -> {
                  if (first.getCount() > 0) {
                    events.accept(event);
                  }
                  if (event instanceof Event.LaneDone) {
                    first.countDown();
                  }
                });
        go.await();
        return facts;
      }
    };
  }

  /** Makes no connection. */
  static Doctor offline(Doctor real) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        return super.checkUp(target, wishes.offline(), events);
      }
    };
  }

  /** Sees a scenario as if it were this machine, in a window that was started from a menu. */
  static Doctor fromMenu(Doctor real, String scenario) {
    return new Relay(real) {
      @Override
      public boolean startedFromShell() {
        return false;
      }

      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        return Samples.from(
            super.checkUp(new Target.Lab(scenario), wishes, event -> {}), "machine", null);
      }
    };
  }

  /** Makes a mistake. */
  static Doctor mistaken(Doctor real) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events) {
        throw new IllegalStateException("a mistake of ours");
      }

      @Override
      public String noteCrash(Throwable problem) {
        return "The details are in /tmp/rootcause-error.txt";
      }
    };
  }

  /** Looks at a computer of the lab on which there is no interpreter. */
  static Doctor withoutPython(Doctor real) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        try (RunningLab lab = RunningLab.start(Catalogue.get("fine"))) {
          return Checkup.in(bare(LabBridge.computer(lab))).run(wishes, events);
        } catch (CannotBegin e) {
          throw new Refusal(e.sentence());
        }
      }
    };
  }

  private static SimulatedComputer bare(SimulatedComputer whole) {
    return new SimulatedComputer(
        whole.scenario(),
        whole.osName(),
        whole.kind(),
        whole.clockOffset(),
        whole.account(),
        whole.home(),
        whole.workingFolder(),
        whole.encoding(),
        Map.of("PATH", "/usr/bin"),
        Map.of(),
        Map.of(),
        Set.of(whole.home(), whole.workingFolder()),
        Set.of(),
        whole.python(),
        List.of("install", "."));
  }
}
