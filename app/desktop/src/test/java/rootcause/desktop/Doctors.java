package rootcause.desktop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rootcause.cli.LabBridge;
import rootcause.core.checkup.CannotBegin;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Event;
import rootcause.core.checkup.SimulatedComputer;
import rootcause.core.checkup.Wishes;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;
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
    return here(real, scenario, Samples::fromMenu);
  }

  /** Sees a scenario as if it were this machine, with an account that may do everything. */
  static Doctor elevated(Doctor real, String scenario) {
    return here(real, scenario, Samples::elevated);
  }

  private static Doctor here(Doctor real, String scenario, UnaryOperator<Case> seen) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        Case facts = super.checkUp(new Target.Lab(scenario), wishes, event -> {});
        return seen.apply(Samples.from(facts, "machine", null));
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
    return on(real, "fine", Doctors::bare);
  }

  /** Looks at a computer of the lab that finds its network gone. */
  static Doctor withoutNetwork(Doctor real) {
    return on(
        real,
        "founding-case",
        whole -> {
          Map<String, String> variables = new TreeMap<>(whole.variables());
          variables.remove("HTTPS_PROXY");
          return with(whole, variables, whole.files(), whole.unreadable());
        });
  }

  /** Looks at a computer of the lab where this account may not read pip's own list. */
  static Doctor withoutPermission(Doctor real) {
    return on(
        real,
        "pip-24.1",
        whole ->
            with(
                whole,
                whole.variables(),
                whole.files(),
                whole.files().keySet().stream()
                    .filter(path -> path.endsWith("certifi/cacert.pem"))
                    .collect(Collectors.toSet())));
  }

  /** Hears real pip in the founding case as it was recorded; it agrees once it is let go. */
  static Doctor confirming(Doctor real, CountDownLatch go) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        Case facts =
            Samples.from(
                super.checkUp(target, wishes, wishes.confirm() ? event -> {} : events),
                "machine",
                null);
        if (!wishes.confirm()) {
          return facts;
        }
        PipOutput.BUILD_FAILED
            .lines()
            .forEach(l -> events.accept(new Event.PipPrinted("build", l)));
        go.await();
        return facts.withLanes(
            facts.lanes().stream().map(l -> agreed(l, Texts.in(wishes.language()))).toList());
      }
    };
  }

  private static Lane agreed(Lane lane, Texts texts) {
    return lane.with(lane.verdict().at("confirmed"))
        .with(
            new Lane.Confirmation(
                true,
                true,
                "/home/alex/project/.venv/bin/python -m pip "
                    + (lane.main() ? "download packaging" : "wheel ./project"),
                lane.main() ? "Collecting packaging" : PipOutput.BUILD_FAILED,
                lane.main()
                    ? texts.say("confirm.well")
                    : String.valueOf(lane.verdict().message())));
  }

  private static Doctor on(
      Doctor real, String scenario, UnaryOperator<SimulatedComputer> computer) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
          SimulatedComputer there = computer.apply(LabBridge.computer(lab));
          return Checkup.in(there).run(wishes.withArguments(there.arguments()), events);
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

  private static SimulatedComputer with(
      SimulatedComputer whole,
      Map<String, String> variables,
      Map<String, byte[]> files,
      Set<String> unreadable) {
    return new SimulatedComputer(
        whole.scenario(),
        whole.osName(),
        whole.kind(),
        whole.clockOffset(),
        whole.account(),
        whole.home(),
        whole.workingFolder(),
        whole.encoding(),
        variables,
        files,
        whole.links(),
        whole.folders(),
        unreadable,
        whole.python(),
        whole.arguments());
  }
}
