package rootcause.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rootcause.lab.LabHome;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.scenario.Scenario;

/** The simulated network, for a shell. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "Starts a simulated corporate network on loopback, until interrupted.")
final class LabCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--list", description = "Names the scenarios.")
  private boolean list;

  @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "founding-case by default.")
  private String scenario = "founding-case";

  LabCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws WrongUsage, InterruptedException {
    if (list) {
      for (Scenario one : Catalogue.all()) {
        session.console().print("%-36s %s%n".formatted(one.id(), one.problem()));
      }
      return Status.WELL;
    }
    Scenario chosen =
        Catalogue.find(scenario)
            .orElseThrow(() -> new WrongUsage(Words.ofLocale().say("cli.no-scenario", scenario)));
    try (RunningLab lab = RunningLab.start(chosen)) {
      Path folder = Files.createTempDirectory("rootcause-lab-");
      session.console().print(settings(lab, folder));
      session.console().note(Words.ofLocale().say("cli.lab-runs", chosen.id()));
      new CountDownLatch(1).await();
      return Status.WELL;
    } catch (IOException e) {
      throw new WrongUsage(Words.ofLocale().say("cli.lab-no-home", String.valueOf(e.getMessage())));
    }
  }

  private static String settings(RunningLab lab, Path folder) throws IOException {
    LabHome home = lab.writeHome(folder);
    StringBuilder lines = new StringBuilder();
    home.variables().forEach((name, value) -> lines.append(export(name, value)));
    return lines.toString();
  }

  private static String export(String name, String value) {
    return "export " + name + "='" + value.replace("'", "'\\''") + "'\n";
  }
}
