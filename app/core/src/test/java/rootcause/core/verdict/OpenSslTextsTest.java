package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.x509.OpenSslLine;

/** Every text of {@code X509_verify_cert_error_string}, as five releases say it. */
final class OpenSslTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.1.1w", "3.0.19", "3.5.8", "3.6.3", "4.0.3"})
  void every_code_has_the_text_of_its_release(String release) throws IOException {
    JsonNode texts = texts().path(release);
    assertTrue(texts.size() > 60, release);
    for (Map.Entry<String, JsonNode> text : texts.properties()) {
      int code = Integer.parseInt(text.getKey());
      assertEquals(
          text.getValue().asText(),
          OpenSslTexts.of(code, OpenSslLine.of(release)),
          () -> code + " of " + release);
    }
  }

  private static JsonNode texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OpenSslTextsTest.class.getResourceAsStream("openssl-texts.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }
}
