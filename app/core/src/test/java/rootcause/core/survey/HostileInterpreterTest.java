package rootcause.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.witness.WitnessResult;

/** Whatever an interpreter answers costs its row and nothing else. */
class HostileInterpreterTest {
  private final Computer computer =
      Computer.linux()
          .installation("/usr/local", "3.12.7", "25.0")
          .variable("PATH", "/usr/local/bin");

  private SurveyedPython answering(String version, String executable, String prefix)
      throws InterruptedException {
    return computer
        .survey(
            Computer.ordinary(),
            python -> new WitnessResult.Answered<>(Computer.facts(version, executable, prefix)))
        .pythons()
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "three", "3", "99999999999.1", "3.\u202e12"})
  void a_version_that_is_none_is_garbage(String version) throws Exception {
    SurveyedPython first = answering(version, "/usr/local/bin/python3", "/usr/local");
    assertEquals(SurveyedPython.State.FAILED, first.state());
    assertEquals("25.0", first.pips().getFirst().version().toString());
  }

  @Test
  void a_path_that_is_none_is_garbage() throws Exception {
    assertEquals(
        SurveyedPython.State.FAILED,
        answering("3.12.7", "/usr/local/bin/python3", "/a\u0000b").state());
  }

  @Test
  void one_without_ssl_says_so() throws Exception {
    var facts = Computer.facts("3.12.7", "/usr/local/bin/python3", "/usr/local");
    var mute =
        new rootcause.core.witness.InterpreterFacts(
            facts.version(),
            facts.implementation(),
            facts.executable(),
            facts.prefix(),
            facts.basePrefix(),
            facts.platform(),
            facts.encoding(),
            facts.localeEncoding(),
            null,
            List.of(),
            false,
            false,
            null,
            List.of(),
            false);
    assertEquals(
        SurveyedPython.State.NO_SSL,
        computer
            .survey(Computer.ordinary(), python -> new WitnessResult.Answered<>(mute))
            .pythons()
            .getFirst()
            .state());
  }
}
