package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Every octet, against what the JDK says of the ASCII ones. */
final class AsciiTest {
  @Test
  void letters_and_digits_are_those_of_ascii() {
    for (int c = 0; c < 256; c++) {
      boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
      assertEquals(plain, Ascii.isLetterOrDigit(c), "octet " + c);
    }
  }

  @Test
  void only_a_to_z_have_a_lower_case() {
    for (int c = 0; c < 256; c++) {
      byte[] one = {(byte) c};
      int lower = c < 0x80 ? Character.toLowerCase(c) : c;
      assertEquals((byte) lower, Ascii.lower(one)[0], "octet " + c);
    }
  }
}
