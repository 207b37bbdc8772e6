package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.model.Fingerprint;
import rootcause.core.x509.OpenSslLine;

/**
 * Odd chains, minted at random, against what five releases of libcrypto said to them (recorded by
 * {@code app/core/src/test/python/ask_openssl.py}). A release that is not named answered as 3.0.19
 * did, and a profile that is not named as the profile that it is made from.
 */
final class RecordedAnswersTest {
  private static final String BASE = "3.0.19";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<JsonNode> CASES = new ArrayList<>();

  @BeforeAll
  static void read_the_cases() throws IOException {
    InputStream packed =
        Objects.requireNonNull(RecordedAnswersTest.class.getResourceAsStream("recorded.jsonl.gz"));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        CASES.add(JSON.readTree(line));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1w", "3.0.19", "3.5.9", "3.6.5", "4.0.3"})
  void every_case_is_answered_as_openssl_answered_it(String release) throws IOException {
    List<Profile> profiles =
        release.equals(BASE) ? Profile.named() : List.of(Profile.DEFAULT, Profile.STRICT);
    BatchVerify batch = new BatchVerify(profiles, OpenSslLine.of(release));
    List<String> differences = new ArrayList<>();
    for (JsonNode asked : CASES) {
      byte[] line = JSON.writeValueAsBytes(asked);
      batch.run(
          new ByteArrayInputStream(line),
          text -> {
            String difference = difference(asked, release, text);
            if (difference != null) {
              differences.add(difference);
            }
          });
    }
    assertEquals(List.of(), differences);
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

  private static @org.jspecify.annotations.Nullable String difference(
      JsonNode asked, String release, String text) {
    try {
      JsonNode answer = JSON.readTree(text);
      String variant = answer.path("variant").asText();
      String wanted = wanted(asked.path("answers"), release, variant).toString();
      String got = shortForm(answer);
      return wanted.equals(got)
          ? null
          : asked.path("id").asText() + " " + variant + ": " + wanted + " but " + got;
    } catch (IOException e) {
      return text;
    }
  }

  private static JsonNode wanted(JsonNode answers, String release, String variant) {
    JsonNode own = answers.has(release) ? answers.path(release) : answers.path(BASE);
    if (own.has(variant)) {
      return own.path(variant);
    }
    boolean strict = variant.startsWith("strict");
    return own.path(strict ? "strict" : "default");
  }

  /** Code, depth, path and how many were sent; the stage alone where nothing was verified. */
  private static String shortForm(JsonNode answer) {
    if (answer.path("code").isNull()) {
      return JSON.createArrayNode().add(answer.path("stage").asText()).toString();
    }
    StringBuilder path = new StringBuilder();
    answer.path("path").forEach(link -> path.append(link.asText()));
    return JSON.createArrayNode()
        .add(answer.path("code"))
        .add(answer.path("depth"))
        .add(path.toString())
        .add(answer.path("untrusted"))
        .toString();
  }
}
