package rootcause.core.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.OpenSslLine;

/**
 * Chains with what releases of libcrypto said to them. An answer is code, depth, path, how many of
 * it were sent, and text; what is null or missing in the last three was not recorded. A release
 * that is not named answered as 3.0.19 did, its texts aside; a profile that is not named as the one
 * that it is made from.
 */
final class RecordedAnswers {
  static final String BASE = "3.0.19";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEPTH = 1;
  private static final int TEXT = 4;

  private RecordedAnswers() {}

  /** The cases of a file beside this class. */
  static List<JsonNode> cases(String file) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    InputStream packed =
        Objects.requireNonNull(RecordedAnswers.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(JSON.readTree(line));
      }
    }
    return cases;
  }

  /**
   * Where this judge says something else than that release did: under all profiles for 3.0, under
   * two for others.
   */
  static List<String> differences(List<JsonNode> cases, String release) throws IOException {
    return differences(
        cases,
        release,
        release.equals(BASE) ? Profile.named() : List.of(Profile.DEFAULT, Profile.STRICT));
  }

  /** Where this judge says something else than that release did under these profiles. */
  static List<String> differences(List<JsonNode> cases, String release, List<Profile> profiles)
      throws IOException {
    BatchVerify batch = new BatchVerify(profiles, OpenSslLine.of(release));
    List<String> differences = new ArrayList<>();
    for (JsonNode asked : cases) {
      batch.run(
          new ByteArrayInputStream(JSON.writeValueAsBytes(asked)),
          text -> {
            String difference = difference(asked, release, text);
            if (difference != null) {
              differences.add(difference);
            }
          });
    }
    return differences;
  }

  private static @Nullable String difference(JsonNode asked, String release, String text) {
    try {
      JsonNode answer = JSON.readTree(text);
      String variant = answer.path("variant").asText();
      JsonNode wanted = wanted(asked.path("answers"), release, variant);
      JsonNode got = shortForm(answer);
      return same(wanted, got, asked.path("answers").has(release))
          ? null
          : asked.path("id").asText() + " " + variant + ": " + wanted + " but " + got;
    } catch (IOException e) {
      return text;
    }
  }

  private static boolean same(JsonNode wanted, JsonNode got, boolean own) {
    for (int i = 0; i < Math.max(wanted.size(), DEPTH); i++) {
      boolean recorded = i <= DEPTH || (wanted.hasNonNull(i) && (own || i != TEXT));
      if (recorded && !wanted.path(i).equals(got.path(i))) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode wanted(JsonNode answers, String release, String variant) {
    JsonNode own = answers.has(release) ? answers.path(release) : answers.path(BASE);
    if (own.has(variant)) {
      return own.path(variant);
    }
    boolean strict = variant.startsWith("strict");
    return own.path(strict ? "strict" : "default");
  }

  /** The stage alone where nothing was verified. */
  private static JsonNode shortForm(JsonNode answer) {
    if (answer.path("code").isNull()) {
      return JSON.createArrayNode().add(answer.path("stage").asText());
    }
    StringBuilder path = new StringBuilder();
    answer.path("path").forEach(link -> path.append(link.asText()));
    return JSON.createArrayNode()
        .add(answer.path("code"))
        .add(answer.path("depth"))
        .add(path.toString())
        .add(answer.path("untrusted"))
        .add(answer.path("text").asText());
  }
}
