package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.x509.OpenSslLine;

/** Certificates that somebody made to do harm: each gets its answer, and soon. */
final class BadInputTest {
  /**
   * Far more than any case needs here (the slowest takes half a second), far less than what goes
   * wrong when work grows with the square of the input.
   */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final Profile LEVEL_0 = Profile.DEFAULT.atLevel(0);
  private static final byte[] ROOT = HandMade.root("R").der();
  private static final byte[] LEAF = HandMade.leaf("R").names("www.example.test").der();
  private static final byte[] RSA = Der.sequence(Der.oid("1.2.840.113549.1.1.11"));

  @Test
  void a_certificate_cut_off_anywhere_is_refused_in_the_list_and_in_the_store() {
    for (int length = 0; length < LEAF.length; length++) {
      byte[] cut = Arrays.copyOf(LEAF, length);
      assertEquals("parse-chain", answer(HandMade.store(ROOT), cut), "at " + length);
      assertEquals("parse-roots", answer(HandMade.store(cut), LEAF), "at " + length);
    }
  }

  @Test
  void a_certificate_with_any_octet_changed_gets_an_answer() {
    for (int at = 0; at < LEAF.length; at++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff, LEAF[at] ^ 0x20}) {
        byte[] changed = LEAF.clone();
        changed[at] = (byte) value;
        ChainVerdict verdict = verdict(HandMade.store(ROOT), OpenSslLine.V3_0, changed);
        assertNotNull(verdict.outcome(), "at " + at);
      }
    }
  }

  static Stream<Arguments> hostile() {
    byte[] tenMegabytes = new byte[10_000_000];
    byte[] open = new byte[4_000_000];
    for (int i = 0; i < open.length; i += 2) {
      open[i] = 0x30;
      open[i + 1] = (byte) 0x80;
    }
    byte[] closed = Arrays.copyOf(open, 2 * open.length);
    return Stream.of(
        Arguments.of("ten megabytes of nothing", "parse-chain", new byte[][] {tenMegabytes}),
        Arguments.of("indefinite lengths, never closed", "parse-chain", new byte[][] {open}),
        Arguments.of("indefinite lengths, all closed", "parse-chain", new byte[][] {closed}),
        Arguments.of(
            "an extension of ten megabytes",
            "0",
            new byte[][] {HandMade.leaf("R").with("1.2.3.4", false, tenMegabytes).der()}),
        Arguments.of(
            "a key identifier in a million segments",
            "0",
            new byte[][] {HandMade.leaf("R").with("2.5.29.14", false, segments(1_000_000)).der()}),
        Arguments.of(
            "a name of sixteen kilobytes",
            "0",
            new byte[][] {HandMade.leaf("R").subject(Der.name("a".repeat(16_384))).der()}),
        Arguments.of(
            "a name beyond a megabyte",
            "parse-chain",
            new byte[][] {HandMade.leaf("R").subject(Der.name("a".repeat(1_048_577))).der()}),
        Arguments.of("two hundred others", "0", followed(i -> HandMade.leaf("J" + i).der())),
        Arguments.of(
            "two hundred of the issuer's name",
            "0",
            followed(i -> HandMade.root("R").issuer(Der.name("X" + i)).der())),
        Arguments.of(
            "a hundred thousand extensions",
            "0",
            new byte[][] {
              many(
                  100_000,
                  HandMade.leaf("R"),
                  (leaf, i) -> leaf.with("1.2.3." + i, false, new byte[] {5, 0}))
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void a_hostile_list_gets_its_answer(String what, String wanted, byte[][] sent) {
    TrustAnchors store = HandMade.store(ROOT);
    assertEquals(wanted, assertTimeoutPreemptively(LIMIT, () -> answer(store, sent)), what);
  }

  @Test
  void two_certificates_that_signed_each_other_end_at_openssls_own_limit() {
    byte[] one = HandMade.root("A").issuer(Der.name("B")).der();
    byte[] other = HandMade.root("B").issuer(Der.name("A")).der();
    byte[] leaf = HandMade.leaf("A").der();
    assertEquals("20", answer(HandMade.store(), leaf, one, other));
    assertEquals("22", answer(HandMade.store(one, other), leaf));
  }

  @Test
  void a_million_comparisons_of_long_names_are_made() {
    String tail = "b".repeat(4000);
    byte[][] names = new byte[1000][];
    byte[][] bases = new byte[1000][];
    for (int i = 0; i < names.length; i++) {
      names[i] = Der.text(0x82, "a." + i + tail);
      bases[i] = Der.sequence(Der.text(0x82, (i + 2000) + tail));
    }
    byte[] leaf = HandMade.leaf("R").with("2.5.29.17", false, Der.sequence(names)).der();
    byte[] constraints = Der.sequence(Der.of(0xa1, bases));
    byte[] root = HandMade.root("R").with("2.5.29.30", true, constraints).der();
    TrustAnchors store = HandMade.store(root);
    assertEquals("0", assertTimeoutPreemptively(LIMIT, () -> answer(store, leaf)));
  }

  @Test
  void more_comparisons_than_openssl_makes_are_refused() {
    byte[][] names = new byte[2000][];
    byte[][] bases = new byte[1000][];
    Arrays.fill(names, Der.text(0x82, "a"));
    Arrays.fill(bases, Der.sequence(Der.text(0x82, "b")));
    byte[] leaf = HandMade.leaf("R").with("2.5.29.17", false, Der.sequence(names)).der();
    byte[] constraints = Der.sequence(Der.of(0xa1, bases));
    byte[] root = HandMade.root("R").with("2.5.29.30", true, constraints).der();
    assertEquals("1", answer(HandMade.store(root), leaf));
  }

  @Test
  void a_salt_of_two_gigabytes_is_not_made() {
    byte[] digest = Der.sequence(Der.oid("2.16.840.1.101.3.4.2.1"));
    byte[] mask = Der.sequence(Der.oid("1.2.840.113549.1.1.8"), digest);
    byte[] pss =
        Der.sequence(
            Der.oid("1.2.840.113549.1.1.10"),
            Der.sequence(
                Der.of(0xa0, digest),
                Der.of(0xa1, mask),
                Der.of(0xa2, Der.integer(Integer.MAX_VALUE))));
    byte[] key = rsa(BigInteger.ONE.shiftLeft(2047).add(BigInteger.ONE));
    byte[] root = HandMade.root("R").keyInfo(key).algorithm(pss).signed(new byte[256]);
    byte[] leaf = HandMade.leaf("R").algorithm(pss).signed(new byte[256]);
    assertEquals("7", answer(HandMade.store(root), leaf));
  }

  @ParameterizedTest
  @ValueSource(ints = {16_384, 1_000_000})
  void a_key_beyond_all_measure_is_not_computed_with(int bits) {
    byte[] key = rsa(BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE));
    byte[] root = HandMade.root("R").keyInfo(key).algorithm(RSA).signed(new byte[bits / 8]);
    byte[] leaf = HandMade.leaf("R").algorithm(RSA).signed(new byte[bits / 8]);
    TrustAnchors store = HandMade.store(root);
    assertEquals("7", assertTimeoutPreemptively(LIMIT, () -> answer(store, leaf)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0500", // implicitlyCA
        "06032a0304", // a curve that nobody knows
        "3000", // written out, nothing
        "30050201013000", // without a field
        "3010020101300b06072a8648ce3d01010500" // a prime field without a prime
      })
  void parameters_that_are_no_curve_leave_a_certificate_without_key(String hex) {
    byte[] curve = HexFormat.of().parseHex(hex);
    byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.2.1"), curve);
    byte[] key = Der.sequence(algorithm, Der.bits(new byte[] {4, 1, 2}));
    assertEquals("1", answer(HandMade.store(ROOT), HandMade.leaf("R").keyInfo(key).der()));
  }

  private static String answer(TrustAnchors store, byte[]... sent) {
    return switch (verdict(store, OpenSslLine.V3_0, sent).outcome()) {
      case Outcome.Accepted() -> "0";
      case Outcome.Refused refused -> Integer.toString(refused.code());
      case Outcome.HostRefused refused -> refused.text();
      case Outcome.NotVerified(Outcome.Step step, String text) -> step.id();
    };
  }

  private static ChainVerdict verdict(TrustAnchors store, OpenSslLine line, byte[]... sent) {
    return new ChainJudge()
        .judge(new ChainQuestion(HandMade.sent(sent), store, null, HandMade.NOW, LEVEL_0, line));
  }

  private static byte[] segments(int count) {
    byte[] body = new byte[3 * count];
    for (int i = 0; i < body.length; i += 3) {
      body[i] = 4;
      body[i + 1] = 1;
    }
    return Der.of(0x24, body);
  }

  private static byte[][] followed(IntFunction<byte[]> others) {
    return Stream.concat(Stream.of(LEAF), IntStream.range(0, 200).mapToObj(others))
        .toArray(byte[][]::new);
  }

  private static byte[] many(int count, HandMade leaf, ObjIntConsumer<HandMade> add) {
    for (int i = 0; i < count; i++) {
      add.accept(leaf, i);
    }
    return leaf.der();
  }

  private static byte[] rsa(BigInteger modulus) {
    byte[] algorithm = Der.sequence(Der.oid("1.2.840.113549.1.1.1"), new byte[] {5, 0});
    byte[] number = Der.of(0x02, modulus.toByteArray());
    return Der.sequence(algorithm, Der.bits(Der.sequence(number, Der.integer(3))));
  }
}
