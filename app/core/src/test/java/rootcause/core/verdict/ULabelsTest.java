package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ULabelsTest {
  @ParameterizedTest
  @CsvSource({
    "example.test, example.test",
    "xn--strae-oqa.test, straße.test",
    "www.xn--tda.xn--e28h, www.ü.\uD83D\uDE00",
    "XN--tda.test, XN--tda.test",
    "xn--TDA.test, ü.test",
    "xn--.test, .test",
    "xn--9ca.test, \u00e9.test",
    "xn--m0a8ah34e9h.test, ЮКӤЫԙ.test",
    "xn--0ca.test, \u00e0.test",
    "xn--zva.test, \u0378.test",
    "xn--ZVA.test, \u0378.test",
    "xn--a.test, \u0080.test",
    "xn--3tb.test, \u07ff.test",
    "xn--4tb.test, \u0800.test",
    "xn--1n7c.test, \uffff.test",
    "xn--2n7c.test, \ud800\udc00.test",
    "xn--dn32g.test, \udbff\udfff.test",
    "xn--z-dha.test, \u00fcz.test",
    "xn--A09-9la.test, \u00e9A09.test",
    ".example.test, .example.test",
    "xn--ihqwcrb4cv8a8dqg056pqjye, 他们为什么不说中文"
  })
  void a_labels_become_u_labels_and_the_rest_stays(String host, String unicode) {
    assertEquals(unicode, new String(labels(host), StandardCharsets.UTF_8));
  }

  @Test
  void a_label_may_be_longer_than_dns_allows() {
    String many = "a".repeat(300);
    assertEquals(
        many + "\u00e0.test",
        new String(labels("xn--" + many + "-g3x.test"), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--99999999.test",
        "xn--{.test",
        "xn---0ca.test",
        "xn--`.test",
        "xn--@.test",
        "xn--[.test",
        "xn--/.test",
        "xn--:.test",
        "xn--a-_.test",
        "xn--ü.test",
        "www.xn--0.test"
      })
  void a_label_that_is_no_punycode_spoils_the_host(String host) {
    assertNull(labels(host));
  }

  private static byte[] labels(String host) {
    return ULabels.of(host.getBytes(StandardCharsets.UTF_8));
  }
}
