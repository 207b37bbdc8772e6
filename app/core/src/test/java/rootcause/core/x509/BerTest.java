package rootcause.core.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BerTest {
  @ParameterizedTest
  @CsvSource({
    "0401aa, 1, 4",
    "048101aa, 1, 4",
    "04840000 0001aa, 1, 4",
    "04890000000000 00000001aa, 1, 4",
    "1f8104 01aa, 1, 132",
    "3080 0401aa 0000, 3, 16",
    "3080 3080 0000 0000, 4, 16",
    "3080 a080 0401aa 0000 0500 0000, 9, 16"
  })
  void any_form_of_a_length_is_read(String hex, int length, int tag) throws BadEncoding {
    byte[] data = octets(hex);
    Tlv element = Ber.only(data, OpenSslLine.V3_0);
    assertEquals(length, element.length());
    assertEquals(tag, element.tag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04",
        "0402aa",
        "0480aa0000",
        "3080",
        "3080 0401",
        "04ff",
        "1fffffffff7f01aa",
        "0485ffffffffffaa",
        "0401aabb"
      })
  void what_is_no_element_alone_is_refused(String hex) {
    byte[] data = octets(hex);
    assertThrows(BadEncoding.class, () -> Ber.only(data, OpenSslLine.V3_0));
  }

  @Test
  void a_long_form_with_nothing_behind_it_is_read_from_3_5_on() throws BadEncoding {
    byte[] data = octets("308100");
    assertThrows(BadEncoding.class, () -> Ber.only(data, OpenSslLine.V3_0));
    assertEquals(0, Ber.only(data, OpenSslLine.V3_5).length());
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
