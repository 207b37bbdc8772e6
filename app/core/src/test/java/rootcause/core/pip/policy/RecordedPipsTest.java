package rootcause.core.pip.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.pip.policy.Recorded.Expected;

/** Every outcome that real pips from 9.0.3 to 26.3 had, out of the policy alone. */
class RecordedPipsTest {
  static Stream<Recorded> recorded() throws IOException {
    return Recorded.all();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void the_policy_explains_what_real_pip_did(Recorded scenario) {
    RecordedWorld world = new RecordedWorld(scenario);
    List<String> differences = new ArrayList<>();
    compare("main", scenario.outcome("direct"), world.direct(), differences);
    compare("build", scenario.outcome("build"), world.build(), differences);
    assertTrue(differences.isEmpty(), () -> scenario + " " + differences);
  }

  @Test
  void all_recorded_outcomes_are_there() throws IOException {
    long outcomes =
        Recorded.all()
            .mapToLong(
                s -> Stream.of("direct", "build").filter(l -> s.outcome(l).isPresent()).count())
            .sum();
    assertEquals(780, outcomes);
  }

  private static void compare(
      String lane, Optional<Expected> pip, Expected ours, List<String> differences) {
    if (pip.isPresent() && !pip.get().agrees(ours)) {
      differences.add(lane + ": pip " + pip.get() + ", ours " + ours);
    }
  }
}
