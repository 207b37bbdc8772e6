package rootcause.core.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rootcause.core.stores.StoreReaderTest.A;
import static rootcause.core.stores.StoreReaderTest.B;
import static rootcause.core.stores.StoreReaderTest.NOTHING;
import static rootcause.core.stores.StoreReaderTest.ONE;
import static rootcause.core.stores.StoreReaderTest.TWO;
import static rootcause.core.stores.StoreReaderTest.join;
import static rootcause.core.stores.StoreReaderTest.read;
import static rootcause.core.stores.StoreReaderTest.said;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.core.stores.StoreProblem.Kind;
import rootcause.core.text.Language;
import rootcause.lab.mint.Pem;

/** Files of certificates, whole and damaged, and what is said of each. */
final class CertificateFilesTest {
  /** What is in a file, how many OpenSSL loads or what it says, how many we list, what is wrong. */
  static Stream<Arguments> files() {
    return Stream.of(
        file("two certificates", A + B, "2", 2),
        file("text between blocks", "# One\n" + A + "\nSubject: two\n" + B, "2", 2),
        file("Windows line ends", (A + B).replace("\n", "\r\n"), "2", 2),
        file("a byte order mark", "\uFEFF" + A + B, "2", 2, Kind.BYTE_ORDER_MARK),
        file("the old name", A.replace("CERTIFICATE", "X509 CERTIFICATE"), "1", 1),
        file("the same twice", A + A, "1", 2, Kind.DUPLICATE),
        file(
            "a missing line break between blocks",
            A.strip() + B,
            "[X509] PEM lib",
            2,
            Kind.BAD_ARMOUR),
        file("an end that is missing", A.substring(0, 300), "[X509] PEM lib", 0, Kind.BAD_ARMOUR),
        file(
            "garbage in armour",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + A,
            "[X509] PEM lib",
            1,
            Kind.BAD_CERTIFICATE),
        file("no Base64", A + B.replace("MII", "M!I"), "[X509] PEM lib", 1, Kind.BAD_BASE64),
        file("a private key", ONE.certificate().keyPem() + A, "1", 1, Kind.PRIVATE_KEY),
        file(
            "only a private key",
            ONE.certificate().keyPem(),
            NOTHING,
            0,
            Kind.PRIVATE_KEY,
            Kind.EMPTY),
        file(
            "a private key that is no Base64",
            A + ONE.certificate().keyPem().replace("MEE", "M!E"),
            "[X509] PEM lib",
            1,
            Kind.PRIVATE_KEY,
            Kind.BAD_BASE64),
        file(
            "settings that cannot be read",
            Pem.block("TRUSTED CERTIFICATE", longer(ONE.certificate().der())) + B,
            "[X509] PEM lib",
            2,
            Kind.BAD_CERTIFICATE),
        file("a revocation list", A + RevocationLists.pem(ONE), "1", 1, Kind.REVOCATION_LIST),
        file(
            "a revocation list that is none",
            A + Pem.block("X509 CRL", new byte[] {0x30, 0}),
            "[X509] PEM lib",
            1,
            Kind.REVOCATION_LIST,
            Kind.BAD_ENTRY),
        file(
            "a private key with a header that no cipher is in",
            A + ONE.certificate().keyPem().replace("KEY-----\nM", "KEY-----\nA: b\n\nM"),
            "[X509] PEM lib",
            1,
            Kind.PRIVATE_KEY,
            Kind.BAD_ENTRY),
        file("a null character in the first dashes", "-\0----BEGIN\n" + A + B, "2", 2),
        file("nothing", "", NOTHING, 0, Kind.EMPTY),
        file("only text", "this is not a certificate\n", NOTHING, 0, Kind.EMPTY),
        file(
            "bytes after a certificate in its block",
            Pem.block("CERTIFICATE", longer(ONE.certificate().der())),
            "1",
            1,
            Kind.TRAILING_BYTES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void a_file_with(String what, String text, String openssl, int listed, List<Kind> problems) {
    TrustStore store = read(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(openssl, said(store));
    assertEquals(listed, store.certificates().size());
    assertEquals(problems, store.problems().stream().map(StoreProblem::kind).toList());
    int effective = openssl.startsWith("[") ? 0 : listed;
    assertEquals(effective, store.effective().size());
  }

  @Nested
  class The_bad_certificate_is_found {
    @Test
    void by_position_and_line() {
      String bad = "-----BEGIN CERTIFICATE-----\nMIIA\n-----END CERTIFICATE-----\n";
      TrustStore store = read((A + "# bad\n" + bad + B).getBytes(StandardCharsets.UTF_8));
      StoreProblem problem = store.problem(Kind.BAD_CERTIFICATE).orElseThrow();
      assertEquals(2, problem.position());
      assertEquals(A.lines().count() + 2, problem.line().longValue());
      assertEquals(
          "Entry 2 (line "
              + problem.line()
              + ") is no certificate that OpenSSL can read. It refuses the whole file: [X509] PEM"
              + " lib",
          problem.sentence().in(Language.EN));
    }

    @Test
    void and_every_good_one_still_has_its_place() {
      TrustStore store = read((A.strip() + B).getBytes(StandardCharsets.UTF_8));
      assertEquals(
          List.of(1, 2), store.certificates().stream().map(StoredCertificate::position).toList());
      assertEquals(
          List.of(ONE.certificate().sha256(), TWO.certificate().sha256()),
          store.certificates().stream().map(c -> c.certificate().fingerprint().hex()).toList());
    }
  }

  private static Arguments file(
      String what, String text, String openssl, int listed, Kind... problems) {
    return Arguments.of(what, text, openssl, listed, List.of(problems));
  }

  private static byte[] longer(byte[] der) {
    return join(der, new byte[] {5, 0});
  }
}
