package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.model.Fingerprint;
import rootcause.core.x509.OpenSslLine;

/**
 * Odd chains, minted at random, against what five releases of libcrypto said to them (recorded by
 * {@code app/core/src/test/python/ask_openssl.py}).
 */
final class RecordedAnswersTest {
  private static final List<JsonNode> CASES = new ArrayList<>();

  @BeforeAll
  static void read_the_cases() throws IOException {
    CASES.addAll(RecordedAnswers.cases("recorded.jsonl.gz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1w", "3.0.19", "3.5.9", "3.6.5", "4.0.3"})
  void every_case_is_answered_as_openssl_answered_it(String release) throws IOException {
    assertEquals(List.of(), RecordedAnswers.differences(CASES, release));
  }

  /** What a walk says it left was no part of the way: without it the answer is the same. */
  @Test
  void leaving_out_all_that_was_passed_over_changes_no_answer() throws Exception {
    ChainJudge judge = new ChainJudge();
    int forks = 0;
    for (JsonNode asked : CASES) {
      ChainQuestion question =
          BatchCase.of(asked, OpenSslLine.V3_0).question(Profile.DEFAULT, OpenSslLine.V3_0);
      ChainVerdict verdict = judge.judge(question);
      Set<Fingerprint> left = new HashSet<>();
      judge.passedOver(verdict).forEach(one -> left.add(one.certificate().encoded().fingerprint()));
      if (verdict.walk().built().stream()
          .anyMatch(link -> left.contains(link.certificate().encoded().fingerprint()))) {
        // The store has the very root that was sent, behind a twin: both are on the way and left.
        continue;
      }
      ChainVerdict without =
          judge.judge(
              question
                  .with(question.anchors().without(left))
                  .of(
                      question.sent().stream()
                          .filter(c -> !left.contains(c.fingerprint()))
                          .toList()));
      forks += left.size();
      assertEquals(answer(verdict), answer(without), asked.path("id").asText());
    }
    assertTrue(forks > 50, "only " + forks + " forks in all cases");
  }

  private static String answer(ChainVerdict verdict) {
    String code =
        verdict.outcome() instanceof Outcome.Refused refused
            ? refused.code() + " at " + refused.depth()
            : verdict.outcome().toString();
    return code + verdict.walk().built().stream().map(BuiltLink::certificate).toList();
  }
}
