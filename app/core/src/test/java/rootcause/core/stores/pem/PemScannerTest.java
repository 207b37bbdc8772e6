package rootcause.core.stores.pem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are read whole, against the same ones read line by line: those end in CR LF. */
final class PemScannerTest {
  private static final String FULL = "QUJD".repeat(16) + "\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "QUJD\n",
        "QUI=\n",
        "QQ==\n",
        "QUJ\n",
        "QUJD",
        "QU JD\n",
        "QUJD\n\n",
        "\n",
        "QUJD\nQUJD\n",
        "Q:JD\n",
        "QUJD=\n",
        "-UJD\n",
        "--\n",
        "QUJD\0\n",
        "QUJD \n",
        "\nQUJD\n",
        "QU\nJD\n"
      })
  void a_block_is_the_same_whole_and_line_by_line(String last) {
    for (String full : List.of("", FULL, FULL.repeat(3), FULL + FULL.substring(1) + FULL)) {
      String body = "-----BEGIN CERTIFICATE-----\n" + full + last;
      String once = "# one\n" + body + "-----END CERTIFICATE-----\n";
      for (String end : List.of("\n", " \n", "", "\n# more\n", "#\n")) {
        String text = once + once + body + "-----END CERTIFICATE-----" + end;
        assertEquals(scan(text.replace("\n", "\r\n")), scan(text), text);
      }
    }
  }

  @Test
  void lines_of_another_length_are_read_too() {
    for (int length : new int[] {60, 68, 76, 128, 252}) {
      String line = "QUJD".repeat(length / 4) + "\n";
      PemBlock block =
          scan("-----BEGIN CERTIFICATE-----\n" + line.repeat(3) + "-----END CERTIFICATE-----\n")
              .getFirst();
      assertEquals(PemBlock.Fault.NONE, block.fault());
      assertEquals(
          "ABC".repeat(length / 4 * 3), new String(block.content(), StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void blocks_know_their_lines_and_contents() {
    String text =
        ("-----BEGIN CERTIFICATE-----\n" + FULL + "QUI=\n-----END CERTIFICATE-----\n").repeat(2);

    List<PemBlock> blocks = scan(text);

    assertEquals(List.of(1, 5), blocks.stream().map(PemBlock::line).toList());
    assertEquals(
        "ABC".repeat(16) + "AB",
        new String(blocks.getLast().content(), StandardCharsets.ISO_8859_1));
  }

  private static List<PemBlock> scan(String text) {
    return PemScanner.scan(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
