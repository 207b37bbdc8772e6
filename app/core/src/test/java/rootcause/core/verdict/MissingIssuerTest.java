package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.TrustSettings;

/** What tells an intermediate that was not sent from a root that this store does not have. */
final class MissingIssuerTest {
  private static final byte[] ROOT = HandMade.root("root").der();

  @ParameterizedTest
  @CsvSource({"grand, KEY_IDENTIFIER", "missing, ", "none, "})
  void the_issuer_of_the_issuer_in_the_key_identifier(String named, Reason.@Nullable Basis basis) {
    HandMade leaf = HandMade.leaf("missing");
    if (!named.equals("none")) {
      byte[] names = Der.of(0xa1, Der.of(0xa4, Der.name(named)));
      leaf.with("2.5.29.35", false, Der.sequence(names, Der.of(0x82, new byte[] {1})));
    }
    assertEquals(basis, basis(HandMade.store(ROOT), leaf.der()));
  }

  @Test
  void an_authority_that_was_sent_and_not_used() {
    byte[] leaf = HandMade.leaf("missing").der();
    TrustAnchors store = HandMade.store(ROOT);
    assertEquals(Reason.Basis.GAP_IN_WHAT_WAS_SENT, basis(store, leaf, HandMade.root("far").der()));
    assertEquals(null, basis(store, leaf, HandMade.leaf("far").subject(Der.name("x")).der()));
    byte[] between = HandMade.root("between").issuer(Der.name("missing")).der();
    assertEquals(null, basis(store, HandMade.leaf("between").der(), between));
  }

  @ParameterizedTest
  @CsvSource({
    "Contoso, Contoso, SAME_ORGANIZATION",
    "Contoso, Fabrikam, ",
    "Contoso, '', ",
    "' ', ' ', ",
    "'', '', "
  })
  void a_root_of_the_same_organisation(String wanted, String there, Reason.@Nullable Basis basis) {
    byte[] name = name(there, "root");
    byte[] root = HandMade.root("root").subject(name).issuer(name).der();
    byte[] leaf = HandMade.leaf("x").issuer(name(wanted, "missing")).der();
    assertEquals(basis, basis(HandMade.store(root), leaf));
    byte[] between = HandMade.root("between").issuer(name(wanted, "missing")).der();
    assertEquals(
        null, basis(HandMade.store(root), HandMade.leaf("between").der(), between), "not a leaf");
  }

  /** An intermediate in the store is no root, whoever it belongs to. */
  @Test
  void an_intermediate_of_the_same_organisation_tells_nothing() {
    byte[] stored = HandMade.root("x").subject(name("Contoso", "other")).der();
    byte[] leaf = HandMade.leaf("x").issuer(name("Contoso", "missing")).der();
    assertEquals(null, basis(HandMade.store(stored), leaf));
  }

  /** X509_CERT_AUX behind the certificate, as a TRUSTED CERTIFICATE block has it. */
  @Test
  void settings_behind_a_root_are_its_own() {
    byte[] rejects = Der.sequence(Der.of(0xa0, Der.oid("1.3.6.1.5.5.7.3.1")));
    EncodedCertificate encoded = EncodedCertificate.of(ROOT);
    assertEquals(TrustSettings.NONE, Anchor.of(encoded, new byte[0], "s", 0).settings());
    assertEquals(TrustSettings.NONE, Anchor.of(encoded, new byte[] {1}, "s", 0).settings());
    TrustAnchors store = TrustAnchors.of(List.of(Anchor.of(encoded, rejects, "s", 7)));
    ChainVerdict verdict = judge(store, HandMade.leaf("root").der());
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, verdict.outcome());
    assertEquals(Codes.REJECTED, refused.code());
    assertEquals(new Origin.Stored("s", 7), verdict.walk().built().getLast().origin());
  }

  private static byte[] name(String organisation, String commonName) {
    byte[] common = attribute("2.5.4.3", commonName);
    return organisation.isEmpty()
        ? Der.sequence(common)
        : Der.sequence(attribute("2.5.4.10", organisation), common);
  }

  private static byte[] attribute(String type, String value) {
    return Der.of(Der.SET, Der.sequence(Der.oid(type), Der.text(Der.UTF8, value)));
  }

  private static Reason.@Nullable Basis basis(TrustAnchors store, byte[]... sent) {
    Reason reason = assertInstanceOf(Outcome.Refused.class, judge(store, sent).outcome()).reason();
    if (reason instanceof Reason.IntermediateNotSent missing) {
      return missing.basis();
    }
    assertInstanceOf(Reason.RootUnknown.class, reason);
    return null;
  }

  private static ChainVerdict judge(TrustAnchors store, byte[]... sent) {
    return new ChainJudge()
        .judge(
            new ChainQuestion(
                HandMade.sent(sent), store, null, HandMade.NOW, Profile.DEFAULT, OpenSslLine.V3_0));
  }
}
