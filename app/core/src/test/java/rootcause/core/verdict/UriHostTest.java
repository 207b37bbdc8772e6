package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No recorded case has most of these; libcrypto 3.5, 3.6 and 4.0 were asked. */
final class UriHostTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.test/x, example.test",
    "http://example.test, example.test",
    "http://user:pw@example.test:80/, example.test",
    "http://[::1]/x, [::1]",
    "http://[::1]:443, [::1]",
    "http://example.test?x, example.test",
    "http://a@b?c@d, b",
    "h+.-2://example.test, example.test",
    "h://example.test, example.test",
    "http://example.test:4611686018427387984/, example.test",
    "http://example.test:9223372036854775808/, example.test",
    "http://example.test:18446744069414584400/, example.test",
    "http://example.test:0000000000000000000000080/, example.test",
    "http://example.test:4294967376/, example.test",
    "http://example.test:65535/, example.test",
    "http:///x, ''"
  })
  void the_host_is_what_openssl_takes_for_it(String uri, String host) {
    byte[] found = UriHost.parsed(uri.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(host, new String(found, StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9http://example.test",
        "example.test",
        "://example.test",
        "1http://example.test",
        "ht_tp://example.test",
        "http:/example.test",
        "http://[::1/x",
        "http://[::1]x",
        "http://example.test:/",
        "http://example.test:+80/",
        "http://example.test: 80/",
        "http://example.test:80x/",
        "http://example.test:65536/",
        "http://example.test:18446744073709551615/",
        "http://example.test:18446744073709551616/",
        "http://example.test:99999999999999999999999/",
        "mailto:x@example.test"
      })
  void what_openssl_cannot_take_apart_has_no_host(String uri) {
    assertNull(UriHost.parsed(uri.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
