package rootcause.desktop;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

/**
 * The founding case on a computer with many environments, each with a pip and a list of its own.
 */
final class LargeComputer {
  private static final String ENVIRONMENT = "/home/alex/project/.venv";

  private LargeComputer() {}

  /** The computer of a scenario with so many interpreters. */
  static SimulatedComputer of(SimulatedComputer one, int interpreters) {
    Map<String, byte[]> files = new TreeMap<>(one.files());
    Map<String, String> links = new TreeMap<>(one.links());
    TreeSet<String> folders = new TreeSet<>(one.folders());
    for (int i = 1; i < interpreters; i++) {
      String there = "/home/alex/.virtualenvs/env%03d".formatted(i);
      copy(one.files(), files, there);
      copy(one.links(), links, there);
      one.folders().stream()
          .filter(folder -> folder.startsWith(ENVIRONMENT))
          .forEach(folder -> folders.add(folder.replace(ENVIRONMENT, there)));
    }
    return new SimulatedComputer(
        one.scenario(),
        one.osName(),
        one.kind(),
        one.clockOffset(),
        one.account(),
        one.home(),
        one.workingFolder(),
        one.encoding(),
        one.variables(),
        files,
        links,
        folders,
        one.unreadable(),
        one.python(),
        one.arguments());
  }

  private static <T> void copy(Map<String, T> from, Map<String, T> to, String there) {
    from.forEach(
        (path, content) -> {
          if (path.startsWith(ENVIRONMENT)) {
            to.put(path.replace(ENVIRONMENT, there), content);
          }
        });
  }

  /** Checks such a computer up, whatever it is asked to look at. */
  static Doctor doctor(Doctor real, int interpreters) {
    return new Relay(real) {
      @Override
      public Case checkUp(Target target, Wishes wishes, Consumer<Event> events)
          throws InterruptedException, Refusal {
        try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
          return Checkup.in(of(LabBridge.computer(lab), interpreters)).run(wishes, events);
        } catch (CannotBegin e) {
          throw new Refusal(e.sentence());
        }
      }
    };
  }
}
