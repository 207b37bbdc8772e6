package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.x509.OpenSslLine;

/** Hosts as {@code SSLContext.wrap_bio} of Python 3.11.7 with OpenSSL 3.0.19 took them. */
final class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "www.example.test, www.example.test",
    "WWW.example.test., WWW.example.test.",
    "\u00fc.test, xn--tda.test",
    "\u00fc.test., xn--tda.test.",
    "\u00fc\u3002test, xn--tda.test",
    "\u1e9e.\u1e9e, ss.ss",
    "\u2c2f.test, xn--5fj.test",
    "\u0221.test, xn--6la.test",
    "\ua64a.test, xn--xw8a.test",
    "\u1c90.test, xn--lod.test",
    "\u2260.test, xn--1ch.test",
    "\u0378.test, xn--zva.test",
    "a. .\u00fc, a. .xn--tda"
  })
  void a_name_is_encoded_as_python_encodes_it(String typed, String ascii) throws Exception {
    assertEquals(ascii, HostName.of(typed, OpenSslLine.V3_0).ascii());
    assertEquals(ascii, HostName.shown(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "a..b, UnicodeError",
    ".a, UnicodeError",
    "\u00fc..test, UnicodeError",
    "\u0080.test, UnicodeError",
    "\u3002a, UnicodeError",
    "\u00fc.\u3002, UnicodeError",
    "'', ValueError",
    "., UnicodeError"
  })
  void what_python_refuses_is_refused_as_it_does_it(String typed, String kind) {
    HostName.Unusable refused =
        assertThrows(HostName.Unusable.class, () -> HostName.of(typed, OpenSslLine.V3_0));
    assertTrue(String.valueOf(refused.getMessage()).startsWith(kind + ":"), refused::getMessage);
  }

  @Test
  void a_name_holds_no_null_character_anywhere() {
    for (String typed : new String[] {"\0a", "a\0b"}) {
      HostName.Unusable refused =
          assertThrows(HostName.Unusable.class, () -> HostName.of(typed, OpenSslLine.V3_0));
      assertEquals(
          "TypeError: argument must be encoded string without null bytes", refused.getMessage());
    }
  }

  @Test
  void labels_and_names_are_as_long_as_tls_takes_them() throws Exception {
    String label = "a".repeat(63);
    assertEquals(label + ".test", HostName.of(label + ".test", OpenSslLine.V3_0).ascii());
    assertEquals("xn--tda." + label, HostName.of("\u00fc." + label, OpenSslLine.V3_0).ascii());
    String longest = ("a".repeat(49) + ".").repeat(5) + "aaaaa";
    assertEquals(255, HostName.of(longest, OpenSslLine.V3_0).ascii().length());
    for (String typed : new String[] {label + "a.test", "\u00fc." + label + "a", longest + "a"}) {
      assertThrows(HostName.Unusable.class, () -> HostName.of(typed, OpenSslLine.V3_0));
    }
  }

  @Test
  void an_address_is_no_name() throws Exception {
    assertArrayEquals(
        new byte[] {10, 0, 0, 1}, HostName.of("10.0.0.1", OpenSslLine.V4_0).address());
    assertEquals(null, HostName.of("localhost", OpenSslLine.V3_0).address());
  }

  /** {@code is_valid_dns} of crypto/x509/x509_vpm.c (openssl 4.0). */
  @ParameterizedTest
  @CsvSource({
    "ab, true",
    "a, false",
    "a_b.test, true",
    "a-b.test, true",
    "-a.test, false",
    "a-.test, false",
    "a+b.test, false"
  })
  void openssl_4_takes_names_of_hosts_only(String typed, boolean taken) throws Exception {
    if (taken) {
      assertEquals(typed, HostName.of(typed, OpenSslLine.V4_0).ascii());
    } else {
      assertThrows(HostName.Unusable.class, () -> HostName.of(typed, OpenSslLine.V4_0));
    }
    assertEquals(typed, HostName.of(typed, OpenSslLine.V3_6).ascii());
  }

  @Test
  void what_cannot_be_encoded_is_shown_as_typed() {
    assertEquals("a..b", HostName.shown("a..b"));
  }
}
