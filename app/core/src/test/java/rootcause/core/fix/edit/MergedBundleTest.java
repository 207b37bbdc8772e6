package rootcause.core.fix.edit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rootcause.core.fix.MintedRoots;
import rootcause.core.model.EncodedCertificate;

class MergedBundleTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:03:11Z");
  private static final EncodedCertificate PUBLIC = MintedRoots.root("CN=Public Root");
  private static final EncodedCertificate CORPORATE = MintedRoots.root("CN=Contoso Root,O=\u5b66");
  private static final String HASH = "ab".repeat(32);

  private static MergedBundle bundle(EncodedCertificate chosen) {
    return new MergedBundle(
        List.of(PUBLIC),
        new MergedBundle.Origin("/venv/cacert.pem", HASH),
        List.of(
            new RootCandidate(
                chosen,
                "CN=Contoso Root,O=\u5b66",
                new RootCandidate.Source.SystemStore("/etc/ssl/certs/ca-certificates.crt"))),
        List.of(new MergedBundle.Origin("/etc/ssl/certs/ca-certificates.crt", HASH)),
        NOW);
  }

  @Test
  void holds_the_public_roots_and_the_chosen_one() throws Exception {
    byte[] bytes = bundle(CORPORATE).bytes();
    assertEquals(
        2,
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(bytes))
            .size());
  }

  @Test
  void says_where_everything_came_from_in_ascii() {
    String text = new String(bundle(CORPORATE).bytes(), US_ASCII);
    assertTrue(text.contains("SHA-256 " + CORPORATE.fingerprint()), text);
    assertTrue(text.contains("from this system's own store"), text);
    assertTrue(text.contains("CN=Contoso Root,O=\\u5b66"), text);
    assertTrue(text.contains("2 certificates: 1 public roots"), text);
  }

  @Test
  void remembers_its_sources() {
    assertEquals(
        List.of(
            new MergedBundle.Origin("/venv/cacert.pem", HASH),
            new MergedBundle.Origin("/etc/ssl/certs/ca-certificates.crt", HASH)),
        MergedBundle.sources(bundle(CORPORATE).bytes()));
  }

  @Test
  void a_name_cannot_smuggle_a_certificate_into_the_header() {
    String name = "CN=x\n-----BEGIN CERTIFICATE-----";
    MergedBundle bundle =
        new MergedBundle(
            List.of(PUBLIC),
            new MergedBundle.Origin("/a", HASH),
            List.of(
                new RootCandidate(
                    CORPORATE, name, new RootCandidate.Source.PickedFile("/b", "me"))),
            List.of(),
            NOW);
    String text = new String(bundle.bytes(), US_ASCII);
    assertEquals(2, text.split("-----BEGIN", -1).length - 1);
  }

  @Test
  void a_bundle_of_one_does_not_exist() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new MergedBundle(
                List.of(), new MergedBundle.Origin("/a", HASH), List.of(), List.of(), NOW));
  }

  @Test
  void only_a_self_signed_authority_may_become_an_anchor() {
    assertEquals(Optional.empty(), RootCandidate.unfit(CORPORATE, NOW));
    assertEquals(
        Optional.of(RootCandidate.Unfit.NOT_SELF_ISSUED),
        RootCandidate.unfit(MintedRoots.intermediate("CN=Issuing", "CN=Contoso Root"), NOW));
    assertEquals(
        Optional.of(RootCandidate.Unfit.NOT_AN_AUTHORITY),
        RootCandidate.unfit(MintedRoots.selfSignedLeaf("CN=index.example"), NOW));
    assertEquals(
        Optional.of(RootCandidate.Unfit.NOT_SELF_SIGNED),
        RootCandidate.unfit(MintedRoots.intermediate("CN=Same", "CN=Same"), NOW));
    assertEquals(
        Optional.of(RootCandidate.Unfit.EXPIRED),
        RootCandidate.unfit(CORPORATE, Instant.parse("2099-01-01T00:00:00Z")));
    assertEquals(
        Optional.of(RootCandidate.Unfit.UNREADABLE),
        RootCandidate.unfit(EncodedCertificate.of(new byte[] {1, 2}), NOW));
    assertFalse(MergedBundle.sources(CORPORATE.pem().getBytes(US_ASCII)).iterator().hasNext());
  }
}
