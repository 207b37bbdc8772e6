package rootcause.core.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UTF-8 of RFC 3629 from 3.0 on, of RFC 2279 in 1.1.1. */
final class CharactersTest {
  @ParameterizedTest
  @CsvSource({
    // tag, value, 3.0, 1.1.1
    "12, 41c3a4, 41c3a4, 41c3a4",
    "12, ff, , ",
    "12, c080, , ",
    "12, e2, , ",
    "12, eda080, , eda080",
    "12, f4908080, , f4908080",
    "12, f888808080, , f888808080",
    "12, fc8480808080, , fc8480808080",
    "12, fc8080808080, , ",
    "30, 00e4, c3a4, c3a4",
    "30, 00, , ",
    "30, d800, , eda080",
    "28, 0001f600, f09f9880, f09f9880",
    "28, 00110000, , f4908080",
    "28, 7fffffff, , fdbfbfbfbfbf",
    "28, 0001f6, , ",
    "20, e4, c3a4, c3a4",
    "16, 41, , "
  })
  void text_is_converted_by_the_rules_of_its_line(
      int tag, String value, String since30, String old) {
    byte[] octets = HexFormat.of().parseHex(value);
    assertEquals(since30, hex(Characters.utf8(tag, octets, OpenSslLine.V3_0)));
    assertEquals(old, hex(Characters.utf8(tag, octets, OpenSslLine.V1_1_1)));
  }

  private static String hex(byte[] octets) {
    return octets == null ? null : HexFormat.of().formatHex(octets);
  }
}
