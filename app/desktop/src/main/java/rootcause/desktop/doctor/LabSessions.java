package rootcause.desktop.doctor;

import org.jspecify.annotations.Nullable;
import rootcause.cli.LabBridge;
import rootcause.core.checkup.Checkup;
import rootcause.core.text.Sentence;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** The scenario that is up: its computer lives on, so that a fix stays until another is chosen. */
final class LabSessions implements AutoCloseable {
  private @Nullable RunningLab lab;
  private @Nullable Checkup checkup;

  /** The computer of a scenario; brings it up when another was. */
  synchronized Checkup of(String scenario) throws Refusal {
    RunningLab running = lab;
    Checkup known = checkup;
    if (running != null && known != null && running.scenario().id().equals(scenario)) {
      return known;
    }
    close();
    RunningLab started =
        RunningLab.start(
            Catalogue.find(scenario)
                .orElseThrow(() -> new Refusal(Sentence.of("cli.no-scenario", scenario))));
    Checkup fresh = Checkup.in(LabBridge.computer(started));
    lab = started;
    checkup = fresh;
    return fresh;
  }

  /** What follows pip in the scenario that is up. */
  synchronized java.util.List<String> arguments() {
    RunningLab running = lab;
    return running == null ? java.util.List.of("install", ".") : running.pipArguments();
  }

  @Override
  public synchronized void close() {
    if (lab != null) {
      lab.close();
      lab = null;
      checkup = null;
    }
  }
}
