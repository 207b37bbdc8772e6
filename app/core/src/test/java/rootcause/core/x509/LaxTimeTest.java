package rootcause.core.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LaxTimeTest {
  @ParameterizedTest
  @CsvSource({
    "261122120000Z, false, 2026-11-22T12:00:00Z",
    "2611221200Z, false, 2026-11-22T12:00:00Z",
    "500101000000Z, false, 1950-01-01T00:00:00Z",
    "261122120000+0130, false, 2026-11-22T10:30:00Z",
    "20261122120000.5Z, true, 2026-11-22T12:00:00Z",
    "202611221200-0100, true, 2026-11-22T13:00:00Z"
  })
  void openssl_compares_times_that_it_would_not_accept(
      String text, boolean generalized, Instant moment) {
    assertEquals(OptionalLong.of(moment.getEpochSecond()), LaxTime.seconds(text, generalized));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26112212000Z",
        "261122120000",
        "260230000000Z",
        "261122240000Z",
        "261122120060Z",
        "261122120000+1300",
        "261122120000+0160",
        "261122120000.5Z"
      })
  void what_it_cannot_compare_is_not_later(String text) {
    assertEquals(OptionalLong.empty(), LaxTime.seconds(text, false));
  }
}
