package rootcause.core.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.verdict.PassedOver.Why;
import rootcause.core.x509.OpenSslLine;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;

/** The walk says which certificates it saw and left, why, and where they would have led. */
final class AlternativesTest {
  private static final String HOST = "index.test";

  private final ChainJudge judge = new ChainJudge();
  private final Authority root = Authority.root("Root");
  private final Authority issuing = root.intermediate("Issuing");
  private final MintedCertificate leaf = issuing.leaf(HOST);

  @Test
  void a_straight_way_leaves_nothing() {
    assertEquals(List.of(), left(store(root.certificate()), leaf, issuing.certificate()));
  }

  @Test
  void the_stored_copy_of_a_root_that_was_sent_too_is_no_alternative() {
    assertEquals(
        List.of(),
        left(store(root.certificate()), leaf, issuing.certificate(), root.certificate()));
  }

  @Test
  void a_namesake_with_another_key_is_left_for_its_key_identifier() {
    MintedCertificate namesake = Authority.root("Root").certificate();
    PassedOver left = only(store(namesake), leaf, issuing.certificate());
    assertEquals(encoded(namesake), left.certificate().encoded());
    assertEquals(new Why.OtherKeyId(), left.why());
    assertEquals(2, left.depth());
    assertEquals(new Origin.Stored("r", 0), left.origin());
    assertTrue(left.ifTaken().isEmpty());
  }

  @Test
  void an_expired_root_in_the_store_hides_the_cross_signed_one_that_was_sent() {
    Authority old = Authority.root("Old", Recipe::expired);
    Authority fresh = Authority.root("Fresh");
    MintedCertificate cross = fresh.crossSign(old);
    PassedOver left = only(store(old.certificate(), fresh.certificate()), old.leaf(HOST), cross);
    assertEquals(encoded(cross), left.certificate().encoded());
    assertEquals(new Origin.Sent(1), left.origin());
    assertEquals(1, left.depth());
    assertEquals(
        encoded(old.certificate()),
        assertInstanceOf(Why.StoreFirst.class, left.why()).taken().encoded());
    ChainVerdict instead = left.ifTaken().orElseThrow();
    assertTrue(instead.outcome().isAccepted());
    assertEquals(
        List.of(encoded(cross), encoded(fresh.certificate())),
        instead.walk().built().stream().skip(1).map(l -> l.certificate().encoded()).toList());
  }

  @Test
  void an_expired_twin_is_left_for_the_one_that_is_valid() {
    byte[] old = HandMade.root("R").notAfter(HandMade.time(HandMade.NOW.minusSeconds(3600))).der();
    byte[] fresh = HandMade.root("R").der();
    PassedOver left = handMade(HandMade.store(old, fresh), HandMade.leaf("R").der());
    assertEquals(EncodedCertificate.of(old), left.certificate().encoded());
    assertEquals(
        EncodedCertificate.of(fresh),
        assertInstanceOf(Why.Outdated.class, left.why()).taken().encoded());
    assertEquals(10, code(left));
  }

  @Test
  void the_first_of_two_keys_is_taken_and_there_is_no_second_try() {
    byte[] wrong = HandMade.root("R").keyInfo(HandMade.OTHER.getPublic().getEncoded()).der();
    byte[] right = HandMade.root("R").der();
    byte[] leaf = HandMade.leaf("R").der();
    ChainVerdict verdict = verdict(HandMade.store(wrong, right), HandMade.NOW, leaf);
    assertEquals(7, code(verdict));
    PassedOver left = judge.passedOver(verdict).getFirst();
    assertEquals(EncodedCertificate.of(right), left.certificate().encoded());
    assertEquals(
        EncodedCertificate.of(wrong),
        assertInstanceOf(Why.NotFirst.class, left.why()).taken().encoded());
    assertTrue(left.ifTaken().orElseThrow().outcome().isAccepted());
  }

  @Test
  void after_an_intermediate_from_the_store_what_was_sent_counts_no_more() {
    Authority upper = root.intermediate("Upper");
    Authority lower = upper.intermediate("Lower");
    ChainVerdict verdict =
        verdict(
            store(lower.certificate(), root.certificate()),
            soon(),
            lower.leaf(HOST).der(),
            lower.certificate().der(),
            upper.certificate().der());
    assertEquals(2, code(verdict));
    PassedOver left = judge.passedOver(verdict).getFirst();
    assertEquals(encoded(upper.certificate()), left.certificate().encoded());
    assertEquals(
        encoded(lower.certificate()),
        assertInstanceOf(Why.StoreOnly.class, left.why()).stored().encoded());
    assertTrue(left.ifTaken().orElseThrow().outcome().isAccepted());
  }

  @Test
  void a_root_that_was_sent_counts_only_by_its_very_bytes() {
    byte[] sent = HandMade.root("R").notAfter(HandMade.time(HandMade.NOW.plusSeconds(9))).der();
    byte[] stored = HandMade.root("R").der();
    PassedOver left = handMade(HandMade.store(stored), sent);
    assertEquals(EncodedCertificate.of(stored), left.certificate().encoded());
    assertEquals(new Why.NotTheSame(), left.why());
    assertEquals(0, left.depth());
  }

  @Test
  void the_very_root_is_left_where_its_twin_lies_before_it() {
    byte[] sent = HandMade.root("R").notAfter(HandMade.time(HandMade.NOW.plusSeconds(9))).der();
    byte[] twin = HandMade.root("R").der();
    byte[] doubled = HandMade.root("R").names("a.test").names("a.test").der();
    ChainVerdict verdict = verdict(HandMade.store(doubled, twin, sent), HandMade.NOW, sent);
    assertEquals(18, code(verdict));
    PassedOver left = judge.passedOver(verdict).getLast();
    assertEquals(EncodedCertificate.of(sent), left.certificate().encoded());
    assertEquals(
        EncodedCertificate.of(twin),
        assertInstanceOf(Why.NotFirst.class, left.why()).taken().encoded());
    assertTrue(left.ifTaken().orElseThrow().walk().top().orElseThrow().isStored());
  }

  @Test
  void a_key_that_cannot_sign_so_is_no_issuer() {
    byte[] rsa =
        HandMade.root("R")
            .keyInfo(
                Authority.root("x", r -> r.key(KeyKind.RSA))
                    .certificate()
                    .keys()
                    .getPublic()
                    .getEncoded())
            .der();
    PassedOver left = handMade(HandMade.store(rsa), HandMade.leaf("R").der());
    assertEquals(new Why.OtherAlgorithm(), left.why());
  }

  @Test
  void a_doubled_extension_makes_it_no_issuer() {
    byte[] doubled = HandMade.root("R").names("a.test").names("a.test").der();
    PassedOver left = handMade(HandMade.store(doubled), HandMade.leaf("R").der());
    assertEquals(new Why.InvalidExtensions(), left.why());
  }

  @Test
  void a_server_that_sends_hundreds_of_namesakes_gets_a_short_answer() {
    List<MintedCertificate> sent = new ArrayList<>(List.of(leaf));
    for (int i = 0; i < 40; i++) {
      sent.add(Authority.root("Issuing").certificate());
    }
    assertEquals(
        Alternatives.MOST,
        left(store(root.certificate()), sent.toArray(MintedCertificate[]::new)).size());
  }

  @Test
  void each_of_three_twins_is_followed_to_where_it_leads() {
    byte[] first = HandMade.root("R").der();
    byte[] second = twin(1, "R");
    byte[] third = twin(2, "R");
    ChainVerdict verdict =
        verdict(HandMade.store(first, second, third), HandMade.NOW, HandMade.leaf("R").der());
    List<PassedOver> left = judge.passedOver(verdict);
    assertEquals(2, left.size(), left::toString);
    for (PassedOver one : left) {
      assertEquals(
          one.certificate(), one.ifTaken().orElseThrow().walk().top().orElseThrow().certificate());
    }
  }

  @Test
  void what_was_taken_from_the_store_is_left_out_of_what_was_sent_too() {
    byte[] taken = HandMade.root("mid").issuer(Der.name("R")).der();
    byte[] other = twin(1, "mid", "R");
    ChainVerdict verdict =
        verdict(
            HandMade.store(taken, HandMade.root("R").der()),
            HandMade.NOW,
            HandMade.leaf("mid").der(),
            taken,
            other);
    PassedOver left = judge.passedOver(verdict).getLast();
    assertEquals(EncodedCertificate.of(other), left.certificate().encoded());
    assertInstanceOf(Why.StoreFirst.class, left.why());
    ChainVerdict instead = left.ifTaken().orElseThrow();
    assertTrue(instead.outcome().isAccepted());
    assertEquals(left.certificate(), instead.walk().built().get(1).certificate());
  }

  /** An authority that differs from its twins in its last second alone. */
  private static byte[] twin(int seconds, String subject) {
    return twin(seconds, subject, subject);
  }

  private static byte[] twin(int seconds, String subject, String issuer) {
    return HandMade.root(subject)
        .issuer(Der.name(issuer))
        .notAfter(HandMade.time(HandMade.NOW.plusSeconds(86_400 - seconds)))
        .der();
  }

  private PassedOver handMade(TrustAnchors store, byte[]... sent) {
    List<PassedOver> left = judge.passedOver(verdict(store, HandMade.NOW, sent));
    assertEquals(1, left.size(), left::toString);
    return left.getFirst();
  }

  private PassedOver only(TrustAnchors store, MintedCertificate... sent) {
    List<PassedOver> left = left(store, sent);
    assertEquals(1, left.size(), left::toString);
    return left.getFirst();
  }

  private List<PassedOver> left(TrustAnchors store, MintedCertificate... sent) {
    byte[][] der = Arrays.stream(sent).map(MintedCertificate::der).toArray(byte[][]::new);
    return judge.passedOver(verdict(store, soon(), der));
  }

  private ChainVerdict verdict(TrustAnchors store, Instant time, byte[]... sent) {
    return judge.judge(
        new ChainQuestion(
            HandMade.sent(sent), store, null, time, Profile.DEFAULT, OpenSslLine.V3_0));
  }

  private static int code(PassedOver left) {
    return code(left.ifTaken().orElseThrow());
  }

  private static int code(ChainVerdict verdict) {
    return assertInstanceOf(Outcome.Refused.class, verdict.outcome()).code();
  }

  private static Instant soon() {
    return Instant.now().plus(Duration.ofMinutes(1));
  }

  private static TrustAnchors store(MintedCertificate... certificates) {
    return HandMade.store(
        Arrays.stream(certificates).map(MintedCertificate::der).toArray(byte[][]::new));
  }

  private static EncodedCertificate encoded(MintedCertificate certificate) {
    return EncodedCertificate.of(certificate.der());
  }
}
