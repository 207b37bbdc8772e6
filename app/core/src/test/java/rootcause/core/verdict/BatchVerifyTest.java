package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.x509.OpenSslLine;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Pem;

final class BatchVerifyTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Authority root = Authority.root("Root");

  @Test
  void each_case_gets_a_line_for_each_profile_in_order() throws IOException {
    List<JsonNode> answers = run(good("a") + "\n" + good("b"), Profile.DEFAULT, Profile.STRICT);
    assertEquals(
        List.of("a default", "a strict", "b default", "b strict"),
        answers.stream()
            .map(a -> a.path("id").asText() + " " + a.path("variant").asText())
            .toList());
    assertEquals(0, answers.getFirst().path("code").asInt(-1));
    assertEquals("[\"c0\",\"r0\"]", answers.getFirst().path("path").toString());
    assertEquals(1, answers.getFirst().path("untrusted").asInt());
  }

  @Test
  void a_line_beyond_the_limit_costs_only_itself() throws IOException {
    String fits = good("a");
    List<String> answers = new ArrayList<>();
    new BatchVerify(List.of(Profile.DEFAULT), OpenSslLine.V3_0, fits.length())
        .run(
            new ByteArrayInputStream(
                (fits + " \n" + fits + "\n\0\n" + fits).getBytes(StandardCharsets.UTF_8)),
            answers::add);
    assertEquals(
        "the line is longer than " + fits.length() + " characters",
        JSON.readTree(answers.getFirst()).path("error").asText());
    assertEquals(0, JSON.readTree(answers.get(1)).path("code").asInt(-1));
    assertTrue(answers.get(2).contains("no JSON"), answers.get(2));
    assertEquals(answers.get(1), answers.get(3));
  }

  @Test
  void packed_lines_are_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(good("a").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("a", run(packed.toByteArray(), Profile.DEFAULT).getFirst().path("id").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "7",
        "{\"id\": 7}",
        "{\"id\": \"x\"}",
        "{\"id\": \"x\", \"chain\": []}",
        "{\"id\": \"x\", \"chain\": [\"nothing\"], \"roots\": []}",
        "{\"id\": \"x\", \"chain\": \"no list\", \"roots\": []}"
      })
  void a_line_that_is_no_case_gets_an_error_and_the_next_its_answer(String line)
      throws IOException {
    List<JsonNode> answers = run(line + "\n\n" + good("next"), Profile.DEFAULT);
    assertEquals(2, answers.size());
    assertTrue(answers.getFirst().hasNonNull("error"), answers::toString);
    assertEquals("next", answers.getLast().path("id").asText());
  }

  @Test
  void a_host_that_cannot_be_set_and_roots_that_cannot_be_read_stop_before_verification()
      throws IOException {
    assertEquals(
        "setup", run(with("hostname", "a..b"), Profile.DEFAULT).getFirst().path("stage").asText());
    String broken = Pem.block("CERTIFICATE", new byte[] {0x30, 1, 2});
    ObjectNode spoiled = (ObjectNode) JSON.readTree(good("a"));
    spoiled.putArray("roots").add(root.pem()).add(broken);
    assertEquals(
        "parse-roots", run(spoiled.toString(), Profile.DEFAULT).getFirst().path("stage").asText());
  }

  @Test
  void a_host_that_only_urllib3_refuses_is_accepted_by_the_library_and_its_text_told()
      throws IOException {
    Profile urllib3 = Profile.DEFAULT.with(HostCheck.URLLIB3_1);
    JsonNode answer = run(with("hostname", "other.test"), urllib3).getFirst();
    assertEquals(0, answer.path("code").asInt(-1));
    assertEquals("hostname 'other.test' doesn't match 'index.test'", answer.path("text").asText());
  }

  @Test
  void a_line_beyond_the_limit_is_left_out_and_the_next_is_read() throws IOException {
    BoundedLines lines = new BoundedLines(new java.io.StringReader("abcd\nabcde\n\nab"), 4);
    List<String> read = new ArrayList<>();
    while (lines.next()) {
      read.add(String.valueOf(lines.line()));
    }
    assertEquals(List.of("abcd", "null", "", "ab"), read);
  }

  private String with(String field, String value) throws IOException {
    return ((ObjectNode) JSON.readTree(good("a"))).put(field, value).toString();
  }

  private String good(String id) {
    ObjectNode line = JSON.createObjectNode().put("id", id).put("hostname", "index.test");
    line.put("time", System.currentTimeMillis() / 1000);
    line.putArray("chain").add(root.leaf("index.test").pem());
    line.putArray("roots").add(root.pem());
    return line.toString();
  }

  private static List<JsonNode> run(String lines, Profile... profiles) throws IOException {
    return run(lines.getBytes(StandardCharsets.UTF_8), profiles);
  }

  private static List<JsonNode> run(byte[] lines, Profile... profiles) throws IOException {
    List<String> answers = new ArrayList<>();
    new BatchVerify(List.of(profiles), OpenSslLine.V3_0)
        .run(new ByteArrayInputStream(lines), answers::add);
    List<JsonNode> read = new ArrayList<>();
    for (String answer : answers) {
      read.add(JSON.readTree(answer));
    }
    return read;
  }
}
