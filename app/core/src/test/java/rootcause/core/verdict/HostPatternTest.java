package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostPatternTest {
  @ParameterizedTest
  @CsvSource({
    "www.example.test, WWW.EXAMPLE.test, true",
    "*.example.test, www.example.test, true",
    "*.example.test, xn--strae-oqa.example.test, true",
    "*.example.test, *.example.test, true",
    "*.example.test, a.b.example.test, false",
    "*.example.test, a_b.example.test, false",
    "*.example.test, example.test, false",
    "*.example.test, .example.test, false",
    "w*.example.test, www.example.test, false",
    "w*.example.test, w*.example.test, true",
    "*.test, www.test, false",
    "*.test, *.test, true",
    "*.exa_mple.test, www.exa_mple.test, false",
    "*.-example.test, www.-example.test, false",
    "*.example-.test, www.example-.test, false",
    "*.example.test., www.example.test., false",
    "*..test, a..test, false",
    "*..test, localhost, false",
    "*.-example.test, localhost, false",
    "www.example.test., www.example.test, false",
    "'', www.example.test, false"
  })
  void a_pattern_matches_as_openssl_says(String pattern, String host, boolean matches) {
    assertEquals(matches, HostPattern.matches(pattern.getBytes(StandardCharsets.ISO_8859_1), host));
  }
}
