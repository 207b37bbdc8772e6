package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chains that were made for one purpose each, against what four releases of libcrypto said to them:
 * one small fault, one odd encoding, one spelling of a host. The part of an id after {@code mint/}
 * names the purpose.
 */
final class DesignedAnswersTest {
  /** Only the lines that differ from 3.0 somewhere in these cases, and can be told by a path. */
  private static final List<String> RELEASES = List.of("3.0.19", "1.1.1w", "3.5.8", "3.6.3");

  static Stream<Map.Entry<String, List<JsonNode>>> purposes() throws IOException {
    return RecordedAnswers.cases("designed.jsonl.gz").stream()
        .collect(
            Collectors.groupingBy(
                asked -> asked.path("id").asText().split("/", -1)[1],
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("purposes")
  void every_case_is_answered_as_openssl_answered_it(Map.Entry<String, List<JsonNode>> purpose)
      throws IOException {
    assertFalse(purpose.getValue().isEmpty());
    for (String release : RELEASES) {
      assertEquals(List.of(), RecordedAnswers.differences(purpose.getValue(), release), release);
    }
  }

  /**
   * A leaf with one name below a root with one constraint, for each kind of name; circles of
   * authorities, certificates sent twice, keys that nobody knows, resources (RFC 3779) within and
   * beyond those above; each odd authority at each place of a chain; limits. Three releases were
   * asked under all profiles.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dns",
        "email",
        "mailbox",
        "uri",
        "common-name",
        "chain",
        "addresses",
        "numbers",
        "authority",
        "kinds"
      })
  void edges_are_where_openssl_has_them(String kind) throws IOException {
    List<JsonNode> cases =
        RecordedAnswers.cases("edges.jsonl.gz").stream()
            .filter(asked -> asked.path("id").asText().startsWith(kind + "/"))
            .toList();
    assertFalse(cases.isEmpty());
    for (String release : List.of("3.0.19", "1.1.1w", "3.5.9")) {
      assertEquals(
          List.of(), RecordedAnswers.differences(cases, release, Profile.named()), release);
    }
  }
}
