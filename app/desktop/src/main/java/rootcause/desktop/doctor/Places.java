package rootcause.desktop.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.cli.LabBridge;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Wishes;
import rootcause.core.machine.Environment;
import rootcause.core.machine.EnvironmentRead;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Sentence;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/**
 * Where check-ups are made. A scenario lives on, so that a fix stays until another is chosen; this
 * machine is looked at anew every time.
 */
final class Places implements AutoCloseable {
  /**
   * A place.
   *
   * @param arguments pip's in a scenario; null where they are those that were wished for
   */
  record Place(Checkup checkup, @Nullable List<String> arguments) {
    /** What is asked for here. */
    Wishes asked(Wishes wishes) {
      List<String> own = arguments;
      return own == null ? wishes : wishes.withArguments(own);
    }
  }

  private @Nullable RunningLab lab;
  private @Nullable Place simulated;

  /** The place of a target; a scenario is brought up when another was. */
  Place at(Target target) throws Refusal {
    return switch (target) {
      case Target.Lab(String scenario) -> lab(scenario);
      case Target.ThisMachine(var source) ->
          switch (source.read()) {
            case EnvironmentRead.Content content ->
                new Place(Checkup.on(RealMachine.with(named(source, content))), null);
            case EnvironmentRead.Failed failed -> throw new Refusal(failed.sentence());
          };
    };
  }

  private static Environment named(EnvironmentSource source, EnvironmentRead.Content read) {
    Environment environment = read.environment();
    return source instanceof EnvironmentSource.ThisProcess && !fromShell(environment)
        ? environment.from(Environment.LAUNCHER)
        : environment;
  }

  /** A terminal tells every program in it what it is (environ(7), TERM); a menu does not. */
  private static boolean fromShell(Environment environment) {
    return RealMachine.ofThisProcess().os().family() == OperatingSystem.Family.WINDOWS
        || environment.get("TERM").isPresent();
  }

  private synchronized Place lab(String scenario) throws Refusal {
    RunningLab running = lab;
    Place known = simulated;
    if (running != null && known != null && running.scenario().id().equals(scenario)) {
      return known;
    }
    close();
    RunningLab started =
        RunningLab.start(
            Catalogue.find(scenario)
                .orElseThrow(() -> new Refusal(Sentence.of("cli.no-scenario", scenario))));
    Place fresh = new Place(Checkup.in(LabBridge.computer(started)), started.pipArguments());
    lab = started;
    simulated = fresh;
    return fresh;
  }

  @Override
  public synchronized void close() {
    RunningLab running = lab;
    if (running != null) {
      running.close();
      lab = null;
      simulated = null;
    }
  }
}
