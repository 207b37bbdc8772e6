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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.LabComputers;
import rootcause.core.checkup.SimulatedComputer;
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
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.scenario.Scenario;

/**
 * Every remedy is judged by the pip that failed: after a change of files it succeeds, and undoing
 * leaves the home as it was; where the remedy is an upgrade, the release that it brings succeeds.
 * Not here are remedies that need the system's bundle in its fixed place, which is not the lab's.
 */
class RealPipAfterFixTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "cert-option-pip-10",
        "cert-option-mirror",
        "cert-option-extra-index",
        "cert-option-wheel",
        "proxy-option",
        "truststore-option",
        "truststore-option-24.1.1",
        "truststore-feature-24.1",
        "https-proxy-file-alone",
        "proxy-scheme",
        "trusted-host-and-injected-truststore",
        "relative-requests-bundle",
        "deleted-bundle",
        "cert-fits-one-host",
        "bundle-called-false",
        "relative-cert",
        "strict-no-aki",
        "strict-sloppy-root",
        "broken-bundle",
        "der-bundle",
        "empty-bundle"
      })
  void the_pip_that_failed_succeeds(String id) throws Exception {
    Scenario scenario = Catalogue.get(id);
    RealPip pip = pip(scenario);
    try (RunningLab lab = RunningLab.start(scenario)) {
      LabHome home = lab.writeHomeWithConfiguration(folder);
      Map<String, String> variables = pip.environment(lab, home);
      Machine machine =
          new ComputerOfTheLab(
              RealMachine.with(Environment.of(variables, "process", OperatingSystem.Family.LINUX)),
              home.project());
      Checked checked = Checkup.on(machine).examine(wishes(pip, home), event -> {});
      Optional<Offer> offer = best(checked);
      assertTrue(offer.isPresent(), "a remedy that changes files alone cures both processes");
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "founding-case",
        "pip-24.1",
        "cert-option-extra-index",
        "proxy-option",
        "truststore-option",
        "truststore-option-24.1.1",
        "truststore-feature-24.1",
        "https-proxy",
        "conda-ssl-cert-file",
        "stale-vendor-bundle",
        "removed-public-root",
        "one-host-intercepted"
      })
  void the_release_that_an_upgrade_brings_succeeds(String id) throws Exception {
    Scenario scenario = Catalogue.get(id);
    try (RunningLab lab = RunningLab.start(scenario)) {
      SimulatedComputer computer = LabComputers.of(lab);
      Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
      Checked checked = Checkup.in(computer).examine(wishes, event -> {});
      Optional<String> release = upgrade(checked);
      assertTrue(release.isPresent(), "an upgrade cures both processes");
      RealPip old = pip(scenario);
      RealPip fresh = pip(release.orElseThrow(), scenario.python().feature());
      LabHome before = lab.writeHomeWithConfiguration(folder.resolve("before"));
      LabHome after = lab.writeHomeWithConfiguration(folder.resolve("after"));

      assertTrue(!main(old, lab, before) || !build(old, lab, before), "pip does not fail here");
      RealPip.Run main = fresh.main(lab, after);
      assertTrue(main.status() == 0, main.output());
      RealPip.Run build = fresh.build(lab, after);
      assertTrue(built(build), build.output());
    }
  }

  private static Optional<String> upgrade(Checked checked) {
    return checked.offers().stream()
        .filter(offer -> offer.row().id().equals("upgrade-pip"))
        .filter(offer -> offer.row().after().stream().allMatch(after -> after.ok()))
        .flatMap(offer -> offer.ready().stream())
        .flatMap(plan -> plan.pips().values().stream())
        .findFirst();
  }

  private static RealPip pip(Scenario scenario) throws Exception {
    return pip(scenario.python().pip(), scenario.python().feature());
  }

  private static RealPip pip(String version, String feature) throws Exception {
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

  private static Optional<Offer> best(Checked checked) {
    return checked.offers().stream()
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

  private static boolean main(RealPip pip, RunningLab lab, LabHome home) throws Exception {
    return pip.main(lab, home).status() == 0;
  }

  private static boolean build(RealPip pip, RunningLab lab, LabHome home) throws Exception {
    return built(pip.build(lab, home));
  }

  /** What fails after the build requirements arrived is no matter of trust. */
  private static boolean built(RealPip.Run run) {
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
