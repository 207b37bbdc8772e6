package rootcause.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.Wishes;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.Change;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.lab.LabHome;
import rootcause.lab.RealPip;
import rootcause.lab.RunningLab;
import rootcause.lab.scenario.Scenario;

/** A remedy for a scenario, judged by the real pip that fails in it. */
final class RemedyTrial {
  private RemedyTrial() {}

  /** What has to be done to this computer before anything is looked at. */
  @FunctionalInterface
  interface Preparation {
    /** Prepares for a home. */
    void in(LabHome home) throws Exception;
  }

  /** The first remedy that is wanted and changes files alone cures; undoing it leaves no trace. */
  static void curesAndIsUndone(
      Scenario scenario, Predicate<Offer> wanted, Path folder, Preparation preparation)
      throws Exception {
    RealPip pip = pip(scenario);
    try (RunningLab lab = RunningLab.start(scenario)) {
      LabHome home = lab.writeHomeWithConfiguration(folder);
      preparation.in(home);
      Map<String, String> variables = pip.environment(lab, home);
      Machine machine =
          new ComputerOfTheLab(
              RealMachine.with(Environment.of(variables, "process", OperatingSystem.Family.LINUX)),
              home.project());
      Checked checked = Checkup.on(machine).examine(wishes(pip, home), event -> {});
      Optional<Offer> offer = best(checked, wanted);
      assertTrue(
          offer.isPresent(),
          () -> "no such remedy that changes files alone and cures: " + offered(checked));
      assertTrue(!main(pip, lab, home) || !build(pip, lab, home), "real pip does not fail here");
      Image before = settled(machine);

      FixOutcome outcome = checked.apply(offer.get());
      assertEquals(FixOutcome.Kind.CURED, outcome.kind(), outcome::why);
      LabHome then = inNewShell(offer.get(), home);
      RealPip.Run afterMain = pip.main(lab, then);
      assertTrue(afterMain.status() == 0, offer.get().row().id() + ": " + afterMain.output());
      RealPip.Run afterBuild = pip.build(lab, then);
      assertTrue(built(afterBuild), offer.get().row().id() + ": " + afterBuild.output());

      String entry = outcome.undo().orElseThrow();
      assertInstanceOf(Undone.Done.class, checked.room().undo(entry));
      assertEquals(before, settled(machine));
    }
  }

  private static List<String> offered(Checked checked) {
    return checked.offers().stream().map(offer -> offer.row().id()).toList();
  }

  static RealPip pip(Scenario scenario) throws Exception {
    return pip(scenario.python().pip(), scenario.python().feature());
  }

  static RealPip pip(String version, String feature) throws Exception {
    Optional<RealPip> found = RealPip.find(version, feature);
    assumeTrue(
        found.isPresent(),
        "needs Python "
            + feature
            + ", and pip "
            + version
            + " in the cache or from a package index");
    assumeTrue(
        RealPip.canHideConfiguration(),
        "cannot keep this computer's own /etc/pip.conf out of the run");
    return found.orElseThrow();
  }

  private static Optional<Offer> best(Checked checked, Predicate<Offer> wanted) {
    return checked.offers().stream()
        .filter(wanted)
        .filter(offer -> offer.row().after().stream().allMatch(after -> after.ok()))
        .filter(
            offer ->
                offer
                    .ready()
                    .filter(
                        plan -> plan.changes().stream().noneMatch(Change.Command.class::isInstance))
                    .isPresent())
        .findFirst();
  }

  /** What a person does whose shell's start file was changed: a new shell has other variables. */
  private static LabHome inNewShell(Offer offer, LabHome home) throws Exception {
    Map<String, String> variables = new TreeMap<>(home.variables());
    for (Change change : offer.ready().orElseThrow().changes()) {
      if (change instanceof Change.NewContent file
          && List.of(".bashrc", ".profile").contains(file.path().getFileName().toString())) {
        ProcessBuilder shell =
            new ProcessBuilder(
                "bash", "--norc", "-c", ". \"$1\" && exec env -0", "bash", file.path().toString());
        shell.environment().clear();
        shell.environment().putAll(variables);
        Process process = shell.start();
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), all);
        variables.clear();
        for (String one : all.split("\0", -1)) {
          int equals = one.indexOf('=');
          if (equals > 0) {
            variables.put(one.substring(0, equals), one.substring(equals + 1));
          }
        }
      }
    }
    return new LabHome(home.folder(), variables, home.options(), home.readsConfiguration());
  }

  static boolean main(RealPip pip, RunningLab lab, LabHome home) throws Exception {
    return pip.main(lab, home).status() == 0;
  }

  static boolean build(RealPip pip, RunningLab lab, LabHome home) throws Exception {
    return built(pip.build(lab, home));
  }

  /** What fails after the build requirements arrived is no matter of trust. */
  static boolean built(RealPip.Run run) {
    return run.status() == 0 || run.output().contains("finished with status 'done'");
  }

  /** The home without what pip itself leaves in the project. */
  private static Image settled(Machine machine) {
    TreeMap<String, String> entries = new TreeMap<>(Image.of(machine, machine.home()).entries());
    entries.keySet().removeIf(path -> path.startsWith(machine.workingFolder() + "/"));
    return new Image(entries);
  }

  private static Wishes wishes(RealPip pip, LabHome home) {
    Wishes ordinary = Wishes.ordinary(Language.EN).withPython(pip.python().toString());
    return ordinary.withArguments(
        Stream.concat(Stream.of("install", "."), home.options().stream()).toList());
  }
}
