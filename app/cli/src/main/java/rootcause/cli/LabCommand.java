package rootcause.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import rootcause.lab.LabHome;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.scenario.Scenario;

/** The simulated network, for a shell. */
final class LabCommand implements Command {
  private final Session session;
  private final Syntax syntax =
      new Syntax(
          "lab", this, "Starts a simulated corporate network on loopback, until interrupted.");

  private final Argument<Boolean> list = syntax.flag("--list", "Names the scenarios.");

  private final Argument<String> scenario =
      syntax.possible("SCENARIO", "founding-case by default.");

  LabCommand(Session session) {
    this.session = session;
  }

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public Integer call() throws WrongUsage, InterruptedException {
    if (list.or(false)) {
      for (Scenario one : Catalogue.all()) {
        session.console().print("%-36s %s%n".formatted(one.id(), one.problem()));
      }
      return Status.WELL;
    }
    String name = scenario.or("founding-case");
    Scenario chosen =
        Catalogue.find(name)
            .orElseThrow(() -> new WrongUsage(Words.ofLocale().say("cli.no-scenario", name)));
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
