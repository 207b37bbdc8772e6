package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.text.Language;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.expected.Expectation;
import rootcause.lab.expected.Expectations;
import rootcause.lab.expected.Outcome;
import rootcause.lab.scenario.Scenario;

/** Every scenario of the lab, from the network to the finding. */
class ScenarioTest {
  static List<Scenario> scenarios() {
    return Catalogue.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void a_scenario_gets_the_verdicts_and_exactly_the_findings_that_it_stands_for(Scenario scenario)
      throws Exception {
    try (RunningLab lab = RunningLab.start(scenario)) {
      SimulatedComputer computer = LabComputers.of(lab);
      Case facts = Checkup.in(computer).run(wishes(computer), event -> {});
      Expectation expected = Expectations.of(scenario.id());
      assertEquals(told(expected, lab), told(facts), () -> described(facts));
    }
  }

  private static Wishes wishes(SimulatedComputer computer) {
    Wishes ordinary = Wishes.ordinary(Language.EN);
    return new Wishes(
        ordinary.pythons(),
        ordinary.allPythons(),
        ordinary.pip(),
        ordinary.index(),
        ordinary.timeout(),
        true,
        true,
        false,
        computer.arguments(),
        Language.EN);
  }

  private static List<String> told(Expectation expected, RunningLab lab) {
    String index = java.net.URI.create(lab.indexUrl()).getHost();
    Set<String> lines = new TreeSet<>();
    line(lines, "main", index, expected.main());
    line(lines, "build", index, expected.build());
    expected
        .hosts()
        .forEach(
            (host, outcome) -> {
              line(lines, "main", host, outcome);
              line(lines, "build", host, outcome);
            });
    List<String> all = new ArrayList<>(lines);
    all.addAll(expected.findings().stream().sorted().toList());
    return all;
  }

  private static void line(Set<String> lines, String process, String host, Outcome outcome) {
    if (!outcome.kind().equals("none")) {
      lines.add(process + " " + host + ": " + outcome);
    }
  }

  private static List<String> told(Case facts) {
    Set<String> lines = new TreeSet<>();
    for (Lane lane : facts.lanes()) {
      lines.add(lane.process() + " " + lane.host() + ": " + outcome(lane.verdict()));
    }
    List<String> all = new ArrayList<>(lines);
    all.addAll(facts.findings().stream().map(Finding::id).sorted().toList());
    return all;
  }

  private static String outcome(Verdict verdict) {
    if (verdict.ok()) {
      return "ok";
    }
    return verdict.code() == null
        ? String.valueOf(verdict.kind())
        : verdict.kind() + " " + verdict.code() + " at depth " + verdict.depth();
  }

  private static String described(Case facts) {
    StringBuilder text = new StringBuilder("\n");
    for (Lane lane : facts.lanes()) {
      text.append(lane.process()).append(' ').append(lane.url()).append(' ');
      text.append(lane.trust().engine()).append(' ').append(lane.verdict()).append('\n');
      lane.stages().forEach(stage -> text.append("  ").append(stage).append('\n'));
    }
    facts.findings().forEach(f -> text.append(f.id()).append(": ").append(f.title()).append('\n'));
    facts.notes().forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }
}
