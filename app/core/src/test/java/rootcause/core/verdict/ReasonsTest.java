package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.TrustSettings;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;

/** Each refusal names what somebody can act on. */
final class ReasonsTest {
  private static final String HOST = "index.test";

  private final Authority root = Authority.root("Root");
  private final Authority issuing = root.intermediate("Issuing");
  private final MintedCertificate leaf = issuing.leaf(HOST);

  @Test
  void a_root_that_this_store_does_not_have_is_unknown() {
    Reason.RootUnknown reason =
        assertInstanceOf(
            Reason.RootUnknown.class,
            reason(
                store(Authority.root("Another", inOrganisation("Elsewhere")).certificate()),
                leaf,
                issuing.certificate()));
    assertEquals("Root", reason.root().shortName());
  }

  @Test
  void a_root_that_was_sent_is_unknown_all_the_same() {
    Reason.RootUnknown reason =
        assertInstanceOf(
            Reason.RootUnknown.class,
            reason(
                store(Authority.root("Another").certificate()),
                leaf,
                issuing.certificate(),
                root.certificate()));
    assertEquals(encoded(root.certificate()), reason.sent().encoded());
  }

  @Test
  void an_intermediate_that_was_not_sent_is_told_from_an_unknown_root_by_its_organisation() {
    Reason.IntermediateNotSent reason =
        assertInstanceOf(Reason.IntermediateNotSent.class, reason(store(root.certificate()), leaf));
    assertEquals("Issuing", reason.issuer().shortName());
    assertEquals(Reason.Basis.SAME_ORGANIZATION, reason.basis());
  }

  @Test
  void an_intermediate_that_was_not_sent_is_seen_by_what_was_sent_beyond_it() {
    Authority upper = root.intermediate("Upper");
    Authority lower = upper.intermediate("Lower");
    Reason reason = reason(store(root.certificate()), lower.leaf(HOST), upper.certificate());
    assertEquals(
        Reason.Basis.GAP_IN_WHAT_WAS_SENT,
        assertInstanceOf(Reason.IntermediateNotSent.class, reason).basis());
  }

  @Test
  void an_empty_store_names_the_paths_that_are_not_there() {
    TrustAnchors empty = TrustAnchors.of(List.of(), List.of(), List.of("/etc/ssl/cert.pem"));
    Reason reason = reason(empty, leaf, issuing.certificate());
    assertEquals(
        List.of("/etc/ssl/cert.pem"), assertInstanceOf(Reason.StoreEmpty.class, reason).absent());
  }

  @Test
  void a_certificate_of_the_same_name_with_another_key_is_not_the_issuer() {
    Authority namesake = Authority.root("Root");
    Reason reason = reason(store(namesake.certificate()), leaf, issuing.certificate());
    Reason.SameNameOtherKey same = assertInstanceOf(Reason.SameNameOtherKey.class, reason);
    assertEquals(encoded(namesake.certificate()), same.places().getFirst().certificate().encoded());
  }

  @Test
  void an_intermediate_in_the_store_without_its_issuer_leaves_the_store_incomplete() {
    Reason reason = reason(store(issuing.certificate()), leaf, issuing.certificate());
    assertEquals(
        "Root", assertInstanceOf(Reason.StoreIncomplete.class, reason).issuer().shortName());
  }

  @Test
  void a_root_in_the_store_that_has_expired_is_outdated() {
    Authority old = Authority.root("Old", Recipe::expired);
    Reason reason = reason(store(old.certificate()), old.leaf(HOST));
    assertInstanceOf(Reason.RootOutdated.class, reason);
  }

  @Test
  void a_root_that_the_store_rejects_is_distrusted() {
    TrustSettings rejected = new TrustSettings(null, List.of(rootcause.core.x509.Oids.SERVER_AUTH));
    TrustAnchors store =
        TrustAnchors.of(List.of(new Anchor(encoded(root.certificate()), rejected, "s", 0)));
    assertInstanceOf(Reason.RootDistrusted.class, reason(store, leaf, issuing.certificate()));
  }

  @Test
  void a_leaf_that_signed_itself_is_named() {
    MintedCertificate lonely = Authority.selfSignedLeaf(HOST);
    Reason reason = reason(store(root.certificate()), lonely);
    assertEquals(
        encoded(lonely), assertInstanceOf(Reason.SelfSignedLeaf.class, reason).leaf().encoded());
  }

  @Test
  void a_sent_certificate_that_has_expired_is_not_the_roots_fault() {
    MintedCertificate old = issuing.leaf(List.of(HOST), Recipe::expired);
    Reason reason = reason(store(root.certificate()), old, issuing.certificate());
    assertEquals(
        encoded(old), assertInstanceOf(Reason.Expired.class, reason).certificate().encoded());
  }

  @Test
  void a_certificate_that_is_not_yet_valid_hints_at_the_clock() {
    MintedCertificate early = issuing.leaf(List.of(HOST), Recipe::notYetValid);
    assertInstanceOf(
        Reason.NotYetValid.class, reason(store(root.certificate()), early, issuing.certificate()));
  }

  @Test
  void a_leaf_for_other_hosts_says_for_which() {
    MintedCertificate other = issuing.leaf("files.test", "mirror.test");
    Reason reason = reason(store(root.certificate()), other, issuing.certificate());
    Reason.OtherHost otherHost = assertInstanceOf(Reason.OtherHost.class, reason);
    assertEquals(HOST, otherHost.host());
    assertEquals(List.of("files.test", "mirror.test"), otherHost.names());
  }

  @Test
  void a_key_that_is_too_short_is_named_with_its_length() {
    MintedCertificate weak = issuing.leaf(List.of(HOST), r -> r.key(KeyKind.WEAK_RSA));
    Reason reason = reason(store(root.certificate()), weak, issuing.certificate());
    assertEquals("RSA 1024", assertInstanceOf(Reason.TooWeak.class, reason).what());
  }

  @Test
  void a_signature_by_another_key_of_the_same_name_is_bad() {
    Authority namesake =
        Authority.root("Root", r -> r.noSubjectKeyIdentifier().noAuthorityKeyIdentifier());
    MintedCertificate orphan = root.leaf(List.of(HOST), Recipe::noAuthorityKeyIdentifier);
    Reason reason = reason(store(namesake.certificate()), orphan);
    assertEquals(
        encoded(orphan),
        assertInstanceOf(Reason.BadSignature.class, reason).certificate().encoded());
  }

  @Test
  void an_authority_that_is_none_broke_a_rule() {
    Authority none = root.intermediate("None", Recipe::notAnAuthority);
    Reason reason = reason(store(root.certificate()), none.leaf(HOST), none.certificate());
    assertEquals(
        encoded(none.certificate()),
        assertInstanceOf(Reason.RuleBroken.class, reason).certificate().encoded());
  }

  private static java.util.function.UnaryOperator<Recipe> inOrganisation(String organisation) {
    X500Name name = Recipe.labName(organisation, "Another");
    return recipe -> recipe.subject(name);
  }

  private static Reason reason(TrustAnchors store, MintedCertificate... sent) {
    ChainQuestion question =
        new ChainQuestion(
            Arrays.stream(sent).map(ReasonsTest::encoded).toList(),
            store,
            HOST,
            Instant.now().plus(Duration.ofMinutes(1)),
            Profile.DEFAULT,
            OpenSslLine.V3_0);
    Outcome outcome = new ChainJudge().judge(question).outcome();
    return assertInstanceOf(Outcome.Refused.class, outcome).reason();
  }

  private static TrustAnchors store(MintedCertificate... certificates) {
    List<Anchor> anchors = new ArrayList<>();
    for (MintedCertificate certificate : certificates) {
      anchors.add(Anchor.plain(encoded(certificate), "s", anchors.size()));
    }
    return TrustAnchors.of(anchors);
  }

  private static EncodedCertificate encoded(MintedCertificate certificate) {
    return EncodedCertificate.of(certificate.der());
  }
}
