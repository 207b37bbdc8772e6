package rootcause.lab.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rootcause.lab.expected.Expectation;
import rootcause.lab.expected.Expectations;
import rootcause.lab.expected.Outcome;
import rootcause.lab.scenario.Scenario;

/** {@code docs/scenarios.md} is made from the catalogue; {@code -Dwrite.pages=true} writes it. */
class ScenarioPageTest {
  private static final Path PAGE = Path.of("../../docs/scenarios.md");

  @Test
  void the_page_of_scenarios_says_what_the_catalogue_says() throws IOException {
    String page = page();
    if (Boolean.getBoolean("write.pages")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE), "write it anew with -Dtest.jvm=-Dwrite.pages=true");
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Scenarios of the lab\n\n");
    page.append("Made from the catalogue by a test; `rootcause check --lab NAME` runs one.\n");
    Catalogue.all().forEach(scenario -> page.append(section(scenario)));
    return page.toString();
  }

  private static String section(Scenario scenario) {
    Expectation expected = Expectations.of(scenario.id());
    StringBuilder lines = new StringBuilder();
    lines.append("\n## ").append(scenario.id()).append("\n\n");
    lines.append(scenario.problem()).append(' ');
    lines.append("Seen by: ").append(lowered(scenario.seenBy())).append("\n\n");
    lines.append("- pip ").append(scenario.python().pip());
    lines.append(" on Python ").append(scenario.python().version()).append('\n');
    lines.append("- main: ").append(expected.main()).append("; build: ");
    lines.append(expected.build()).append('\n');
    expected.hosts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(host -> lines.append(other(host.getKey(), host.getValue())));
    String findings =
        expected.findings().stream()
            .map(id -> "[" + id + "](findings/" + id + ".md)")
            .collect(Collectors.joining(", "));
    lines.append("- finding: ").append(findings.isEmpty() ? "none" : findings).append('\n');
    lines.append("- source: ");
    lines.append(String.join(", ", scenario.source().rows()));
    lines.append(scenario.source().rows().isEmpty() ? "" : ", ");
    lines.append(String.join(", ", scenario.source().references())).append('\n');
    return lines.toString().replace("source: \n", "source: our own\n");
  }

  private static String other(String host, Outcome outcome) {
    return "- " + host + ": " + outcome + "\n";
  }

  private static String lowered(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
