package rootcause.core.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.diagnosis.rules.Rules;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;

class RulesTest {
  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  @Test
  void every_rule_has_an_id_of_its_own() {
    Set<String> ids = new HashSet<>();
    rules().forEach(r -> assertTrue(ids.add(r.id()), r.id() + " is used twice"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_has_its_sentences(Rule rule) {
    for (Language language : Language.values()) {
      for (String part : List.of("title", "explanation", "say")) {
        assertTrue(
            Texts.in(language).has("findings." + rule.id() + "." + part),
            language.id() + ": findings." + rule.id() + "." + part);
      }
    }
  }

  @Test
  void a_rule_that_throws_becomes_a_note_and_takes_nothing_with_it() {
    Rule broken =
        new Rule() {
          @Override
          public String id() {
            return "broken";
          }

          @Override
          public Outcome examine(Case facts, Texts texts) {
            throw new IllegalStateException("on purpose");
          }
        };
    Case seen = Diagnosis.of(Cases.nothing(), List.of(broken), Texts.in(Language.EN));
    assertEquals("diagnosis.could-not-check", seen.notes().getFirst().key());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_has_its_page(Rule rule) {
    Path page = Path.of("../../docs/findings", rule.id() + ".md");
    assertTrue(Files.isRegularFile(page), page + " is missing");
  }
}
