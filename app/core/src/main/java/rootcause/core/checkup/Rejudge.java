package rootcause.core.checkup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Leg;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.HostCheck;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.x509.OpenSslLine;

/** Judges the lanes of a saved case again, from the certificates that are in it. */
final class Rejudge {
  private final ChainJudge judge = new ChainJudge();
  private final Case facts;
  private final Map<String, EncodedCertificate> certificates = new HashMap<>();

  Rejudge(Case facts) {
    this.facts = facts;
    facts
        .certificates()
        .forEach(
            (sha256, encoded) ->
                bytes(encoded).map(EncodedCertificate::of).ifPresent(c -> keep(sha256, c)));
  }

  private void keep(String sha256, EncodedCertificate certificate) {
    if (certificate.fingerprint().hex().equals(sha256)) {
      certificates.put(sha256, certificate);
    }
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      // What is no Base64 is no certificate; the lane that needs it is then not judged again.
      return Optional.empty();
    }
  }

  /** The lane with today's verdict; as recorded where a verdict needs more than the case holds. */
  Lane again(Lane lane) {
    Optional<ChainQuestion> question = question(lane);
    if (question.isEmpty() || !aboutTheChain(lane.verdict())) {
      return lane;
    }
    ChainVerdict answer = judge.judge(question.get());
    Verdict recorded = lane.verdict();
    Verdict verdict = VerdictRows.of(answer, Leg.ORIGIN, Elsewhere.Found.NOTHING);
    if (same(verdict, recorded)) {
      return lane;
    }
    return lane.with(verdict);
  }

  /** Whether every lane can be judged from what the case holds. */
  boolean complete() {
    return facts.lanes().stream()
        .filter(lane -> aboutTheChain(lane.verdict()) && !lane.presented().isEmpty())
        .allMatch(lane -> question(lane).isPresent());
  }

  private static boolean aboutTheChain(Verdict verdict) {
    boolean chain =
        verdict.ok() || "verify".equals(verdict.kind()) || "hostname".equals(verdict.kind());
    return chain && verdict.leg().equals("origin") && verdict.nativeCode() == null;
  }

  private static boolean same(Verdict one, Verdict other) {
    return one.ok() == other.ok()
        && java.util.Objects.equals(one.kind(), other.kind())
        && java.util.Objects.equals(one.code(), other.code())
        && java.util.Objects.equals(one.depth(), other.depth());
  }

  private Optional<ChainQuestion> question(Lane lane) {
    List<EncodedCertificate> sent = new ArrayList<>();
    for (Lane.CertificateRow row : lane.presented()) {
      EncodedCertificate certificate = certificates.get(row.sha256());
      if (certificate == null) {
        return Optional.empty();
      }
      sent.add(certificate);
    }
    if (sent.isEmpty() || lane.trust().engine().equals("unverified")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ChainQuestion(
              sent,
              anchors(lane),
              lane.host(),
              Instant.parse(facts.takenAt()),
              profile(lane.trust()),
              line(lane)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private TrustAnchors anchors(Lane lane) {
    List<Anchor> anchors = new ArrayList<>();
    for (String id : lane.trust().stores()) {
      facts.store(id).ifPresent(store -> anchors.addAll(anchors(store)));
    }
    return TrustAnchors.of(anchors);
  }

  private List<Anchor> anchors(StoreRow store) {
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < store.holds().size(); i++) {
      String sha256 = store.holds().get(i);
      EncodedCertificate certificate = certificates.get(sha256);
      if (certificate != null) {
        byte[] settings = bytes(store.settings().getOrDefault(sha256, "")).orElse(new byte[0]);
        anchors.add(Anchor.of(certificate, settings, store.id(), i));
      }
    }
    return anchors;
  }

  private static Profile profile(Lane.TrustRow trust) {
    return new Profile(
        "saved",
        trust.flags().contains("X509_STRICT"),
        trust.flags().contains("PARTIAL_CHAIN"),
        switch (trust.hostCheck()) {
          case "openssl-no-cn" -> HostCheck.OPENSSL_WITHOUT_COMMON_NAME;
          case "urllib3-1.26" -> HostCheck.URLLIB3_1;
          default -> HostCheck.OPENSSL;
        },
        trust.securityLevel());
  }

  private OpenSslLine line(Lane lane) {
    return facts
        .python(lane.python())
        .map(PythonRow::openssl)
        .map(openssl -> OpenSslLine.of(openssl.version()))
        .orElse(OpenSslLine.V3_0);
  }
}
