package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.machine.Environment;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.text.Language;
import rootcause.lab.LabHome;
import rootcause.lab.RealPip;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** Real interpreters with real pips in the network of the lab, beside our judge. */
class RealPythonTest {
  @TempDir Path folder;

  @Test
  void both_lanes_of_the_founding_case_are_witnessed_and_agree() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      Case facts = checkUp(lab, pip("25.0", "3.12"));

      assertEquals(
          List.of("main ok witnessed true", "build verify 20 witnessed true"),
          facts.lanes().stream().map(RealPythonTest::told).toList());
      assertEquals(
          List.of("build-subprocess-drops-system-store"),
          facts.findings().stream()
              .filter(finding -> finding.severity().equals("error"))
              .map(Finding::id)
              .toList());
    }
  }

  @Test
  void without_the_proxy_both_are_witnessed_well() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case-no-proxy"))) {
      Case facts = checkUp(lab, pip("25.0", "3.12"));

      assertEquals(
          List.of("main ok witnessed true", "build ok witnessed true"),
          facts.lanes().stream().map(RealPythonTest::told).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"25.3, 3.12, false, 20", "24.0, 3.7, false, 20", "26.3, 3.12, true,"})
  void the_leg_to_an_https_proxy_has_a_witness_of_its_own(
      String version, String feature, boolean ok, @Nullable Integer code) throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("https-proxy"))) {
      Case facts = checkUp(lab, pip(version, feature));

      assertEquals(2, facts.lanes().size());
      for (Lane lane : facts.lanes()) {
        Verdict leg = Objects.requireNonNull(lane.proxyVerdict());
        WitnessRow witness = Objects.requireNonNull(leg.witness());
        assertEquals(ok, leg.ok(), leg.toString());
        assertEquals(ok, witness.ok(), witness.toString());
        assertEquals(code, witness.code(), witness.toString());
        assertEquals(true, witness.agrees(), witness.toString());
        assertEquals("witnessed", leg.level());
        assertEquals(lane.proxyPresented().getFirst().sha256(), witness.leaf());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"founding-case, 25.0", "founding-case-25.0.1, 25.0.1", "pip-24.1, 24.1"})
  void real_pip_confirms_both_lanes(String scenario, String version) throws Exception {
    RealPip pip = pip(version, "3.12");
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      LabHome home = lab.writeHome(folder);
      List<Event> events = new CopyOnWriteArrayList<>();
      Case facts = checkUp(pip.environment(lab, home), pip, home, true, events::add);

      assertEquals(
          List.of("main true confirmed", "build true confirmed"),
          facts.lanes().stream()
              .map(
                  lane ->
                      lane.process()
                          + " "
                          + (lane.confirmation() == null ? null : lane.confirmation().agrees())
                          + " "
                          + lane.verdict().level())
              .toList(),
          () -> String.valueOf(facts.lanes().getFirst().confirmation()));
      assertTrue(printed(events, "main").contains("packaging"));
      assertTrue(printed(events, "build").contains("Installing build dependencies"));
    }
  }

  private static String printed(List<Event> events, String process) {
    return events.stream()
        .filter(Event.PipPrinted.class::isInstance)
        .map(Event.PipPrinted.class::cast)
        .filter(line -> line.process().equals(process))
        .map(Event.PipPrinted::line)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "3.6, 21.3.1",
    "3.7, 24.0",
    "3.8, 25.0",
    "3.9, 25.0",
    "3.10, 25.0",
    "3.11, 25.0",
    "3.12, 25.0",
    "3.13, 25.0"
  })
  void what_the_collector_brings_is_judged_as_on_the_spot(String feature, String version)
      throws Exception {
    RealPip pip = pip(version, feature);
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      LabHome home = lab.writeHome(folder);
      Map<String, String> variables = pip.environment(lab, home);
      Case there = checkUp(variables, pip, home);
      Case here = SavedCase.open(collected(variables, pip, home), Language.EN);

      assertEquals("collector", here.origin());
      assertEquals(verdicts(there), verdicts(here));
      assertTrue(
          here.lanes().stream().allMatch(lane -> lane.verdict().level().equals("witnessed")),
          () -> here.lanes().stream().map(RealPythonTest::told).toList().toString());
    }
  }

  private Case checkUp(RunningLab lab, RealPip pip) throws Exception {
    LabHome home = lab.writeHome(folder);
    return checkUp(pip.environment(lab, home), pip, home);
  }

  private static Case checkUp(Map<String, String> variables, RealPip pip, LabHome home)
      throws Exception {
    return checkUp(variables, pip, home, false, event -> {});
  }

  private static Case checkUp(
      Map<String, String> variables,
      RealPip pip,
      LabHome home,
      boolean confirm,
      Consumer<Event> events)
      throws Exception {
    Wishes ordinary = Wishes.ordinary(Language.EN).withPython(pip.python().toString());
    Wishes wishes =
        new Wishes(
            ordinary.pythons(),
            false,
            null,
            null,
            ordinary.timeout(),
            true,
            true,
            confirm,
            Stream.concat(Stream.of("install", home.project().toString()), home.options().stream())
                .toList(),
            Language.EN);
    Environment environment = Environment.of(variables, "process", OperatingSystem.Family.LINUX);
    return Checkup.on(RealMachine.with(environment)).run(wishes, events);
  }

  /** What the collector prints, run as a person would run it. */
  private byte[] collected(Map<String, String> variables, RealPip pip, LabHome home)
      throws Exception {
    Path script = Files.write(folder.resolve("collect.py"), Outputs.collector());
    Path printed = folder.resolve("case.json");
    ProcessBuilder builder =
        new ProcessBuilder(
                pip.python().toString(),
                script.toString(),
                "--",
                "install",
                home.project().toString())
            .redirectOutput(printed.toFile())
            .redirectError(folder.resolve("collect.err").toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    assertEquals(0, builder.start().waitFor(), Files.readString(folder.resolve("collect.err")));
    return Files.readAllBytes(printed);
  }

  private static List<String> verdicts(Case facts) {
    return facts.lanes().stream()
        .map(
            lane ->
                lane.process()
                    + " "
                    + lane.host()
                    + " "
                    + lane.verdict().ok()
                    + " "
                    + lane.verdict().kind()
                    + " "
                    + lane.verdict().code()
                    + " "
                    + lane.verdict().depth())
        .toList();
  }

  private static String told(Lane lane) {
    WitnessRow witness = lane.witness();
    String verdict =
        lane.verdict().ok() ? "ok" : lane.verdict().kind() + " " + lane.verdict().code();
    return lane.process()
        + " "
        + verdict
        + " "
        + lane.verdict().level()
        + " "
        + (witness == null
            ? null
            : witness.agrees() + (witness.why() == null ? "" : witness.why()));
  }

  private static RealPip pip(String version, String feature) throws Exception {
    Optional<RealPip> pip = RealPip.find(version, feature);
    assumeTrue(
        pip.isPresent(),
        "needs a Python "
            + feature
            + ", and pip "
            + version
            + " in the cache or from a package index");
    return pip.orElseThrow();
  }
}
