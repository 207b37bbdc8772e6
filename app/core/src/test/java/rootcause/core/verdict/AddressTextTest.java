package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.OpenSslLine;

/** The first answer is what {@code a2i_IPADDRESS} of libcrypto 3.0.19 says. */
final class AddressTextTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "10.0.0.1,0a000001,0a000001",
        "010.0.0.1,0a000001,",
        " 10.0.0.1,0a000001,",
        "10.0.0.1 x,0a000001,",
        "+10.0.0.1,0a000001,",
        "-1.0.0.1,,",
        "256.0.0.1,,",
        "10.0.0.1.,,",
        "10.1,,",
        "4294967306.0.0.1,0a000001,",
        "99999999999999999999.0.0.1,,",
        "::1,00000000000000000000000000000001,00000000000000000000000000000001",
        "::ffff:10.0.0.1,00000000000000000000ffff0a000001,00000000000000000000ffff0a000001",
        "1:2:3:4:5:6:7::,00010002000300040005000600070000,00010002000300040005000600070000",
        "1::2::3,,",
        "12345::,,",
        "[::1],,",
        "255.255.255.255,ffffffff,ffffffff",
        "255.0.0.256,,",
        "1:2:3:4:5:6:7:8,00010002000300040005000600070008,00010002000300040005000600070008",
        "1:2:3:4:5:6:7,,",
        "1:2:3:4:5:6:7:8:9,,",
        "1:2:3:4:5:6:7:8::,,",
        "::1:2:3:4:5:6:7:8,,",
        "::,00000000000000000000000000000000,00000000000000000000000000000000",
        "::::,,",
        "::1::2,,",
        "1::2,00010000000000000000000000000002,00010000000000000000000000000002",
        "1:2:3:4::5:6:7:8,,",
        "1:2:3:4::5:6:7,00010002000300040000000500060007,00010002000300040000000500060007",
        ":1,,",
        "1:,,",
        ":1:2:3:4:5:6:7,,",
        "1:2:3:4:5:6:7:,,",
        "1:2:3:4:5:6:1.2.3.4,00010002000300040005000601020304,00010002000300040005000601020304",
        "1:2:3:4:5:6:7:1.2.3.4,,",
        "1:2:3:4:5:1.2.3.4,,",
        "1.2.3.4::,,",
        "1:1.2.3.4:2,,",
        "::1::,,",
        "1:::2,,",
        "::1.2.3,,",
        "9223372036854775808.0.0.1,,",
        "-9223372036854775808.0.0.1,00000001,",
        "4294967551.0.0.1,ff000001,",
        "4294967552.0.0.1,,",
        ":,00000000000000000000000000000000,00000000000000000000000000000000"
      })
  void an_address_is_read_laxly_up_to_3_0_and_strictly_from_3_5_on(
      String text, String lax, String strict) {
    assertEquals(lax, hex(text, OpenSslLine.V3_0));
    assertEquals(strict, hex(text, OpenSslLine.V3_5));
  }

  private static String hex(String text, OpenSslLine line) {
    byte[] address = AddressText.read(text, line);
    return address == null ? null : HexFormat.of().formatHex(address);
  }
}
