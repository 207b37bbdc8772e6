package rootcause.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.checkup.Checkup;
import rootcause.core.machine.EnvironmentRead;
import rootcause.core.machine.EnvironmentSource;
import rootcause.core.machine.RealMachine;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/**
 * Where a command looks: this machine, or a simulated network that lives as long as this is open.
 *
 * @param checkup on the machine
 * @param arguments pip's
 */
record Place(Checkup checkup, List<String> arguments, @Nullable RunningLab lab)
    implements AutoCloseable {
  private static final List<String> ORDINARY = List.of("install", ".");

  /** Opens the place that the options name. */
  static Place of(TargetOptions options, Session session) throws WrongUsage {
    String scenario = options.lab();
    return scenario == null ? real(options, session) : lab(scenario, session);
  }

  private static Place real(TargetOptions options, Session session) throws WrongUsage {
    List<String> arguments = session.pip().isEmpty() ? ORDINARY : session.pip();
    try {
      return switch (EnvironmentSource.of(options.environment()).read()) {
        case EnvironmentRead.Content content ->
            new Place(Checkup.on(RealMachine.with(content.environment())), arguments, null);
        case EnvironmentRead.Failed failed ->
            throw new WrongUsage(Words.say(failed.sentence(), Words.ofLocale()));
      };
    } catch (InvalidPathException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.bad-path", options.environment()));
    }
  }

  private static Place lab(String name, Session session) throws WrongUsage {
    RunningLab lab =
        RunningLab.start(
            Catalogue.find(name)
                .orElseThrow(() -> new WrongUsage(Words.ofLocale().say("cli.no-scenario", name))));
    List<String> arguments = session.pip().isEmpty() ? lab.pipArguments() : session.pip();
    return new Place(Checkup.in(LabBridge.computer(lab)), arguments, lab);
  }

  @Override
  public void close() {
    RunningLab running = lab;
    if (running != null) {
      running.close();
    }
  }
}
