package rootcause.lab.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rootcause.lab.expected.Expectation;
import rootcause.lab.expected.Expectations;
import rootcause.lab.expected.FindingNames;
import rootcause.lab.scenario.Scenario;

class CatalogueTest {
  @Test
  void the_names_that_others_rely_on_come_first() {
    assertEquals(
        List.of(
            "founding-case",
            "founding-case-no-proxy",
            "founding-case-25.0.1",
            "pip-24.1",
            "missing-intermediate",
            "expired-leaf",
            "wrong-host",
            "self-signed-leaf",
            "root-sent",
            "fine"),
        Catalogue.all().stream().limit(10).map(Scenario::id).toList());
  }

  @Test
  void every_scenario_has_a_name_of_its_own() {
    Set<String> names = new HashSet<>();
    for (Scenario scenario : Catalogue.all()) {
      assertTrue(scenario.id().matches("[a-z][a-z0-9.-]+"), scenario.id());
      assertTrue(names.add(scenario.id()), scenario.id());
      assertFalse(scenario.problem().isBlank(), scenario.id());
      assertFalse(scenario.seenBy().isBlank(), scenario.id());
    }
  }

  @Test
  void something_is_expected_of_each_scenario_and_of_nothing_else() {
    assertEquals(
        Catalogue.all().stream().map(Scenario::id).toList(),
        Expectations.all().stream().map(Expectation::scenario).toList());
  }

  @Test
  void a_scenario_without_failure_has_no_finding_and_one_with_a_failure_has_some() {
    for (Expectation each : Expectations.all()) {
      boolean well =
          each.main().ok()
              && each.build().ok()
              && each.hosts().values().stream().allMatch(outcome -> outcome.ok());
      assertEquals(well, each.findings().isEmpty(), each.scenario());
    }
  }

  @Test
  void every_finding_is_shown_by_a_scenario() {
    Set<String> shown =
        Expectations.all().stream()
            .flatMap(each -> each.findings().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        Arrays.stream(FindingNames.values())
            .map(FindingNames::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(named, shown);
  }

  @Test
  void the_rows_of_the_failure_bank_that_must_be_here_are_here() {
    String wanted =
        "A01 A02 A03 A04 A05 A06 A07 A08 A09 B01 B02 B04 B10 B11 B12 B15 C01 C02 C03 D01 D04 D07"
            + " D10 D11 D12 D13 D18 D19 D22 D23 E04 E08 E09 E10 F01 F02 F07 F08 F09 F13 G01 G04"
            + " G05 G07 G08 G09 G10 H04 H05 I01 I02";
    Set<String> missing = new TreeSet<>(Arrays.asList(wanted.split(" ", -1)));
    Catalogue.all().forEach(scenario -> missing.removeAll(scenario.source().rows()));
    assertEquals(Set.of(), missing);
  }
}
