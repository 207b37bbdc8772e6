package rootcause.core.checkup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.Leg;
import rootcause.core.model.VerdictKind;
import rootcause.core.text.Texts;
import rootcause.core.witness.HandshakeAnswer;
import rootcause.core.witness.WitnessResult;
import rootcause.core.x509.DisplayName;

/** Holds what a witness said against the verdict of our judge. */
final class Agreement {
  /** Before a verified handshake two programs may fail at different moments of one cause. */
  private static final Set<String> ON_THE_WAY =
      Set.of("resolve", "connect", "proxy", "timeout", "tls");

  private final Texts texts;

  Agreement(Texts texts) {
    this.texts = texts;
  }

  /** No witness was asked. */
  WitnessRow none(String key) {
    return unheard(texts.say(key));
  }

  /** The witness's row beside a lane. */
  WitnessRow of(Lane lane, WitnessResult<HandshakeAnswer> result) {
    return switch (result) {
      case WitnessResult.Silent<HandshakeAnswer> silent ->
          unheard(texts.say(silent.sentence().key(), silent.sentence().arguments().toArray()));
      case WitnessResult.Answered<HandshakeAnswer>(HandshakeAnswer answer) -> heard(lane, answer);
    };
  }

  /** The witness's row beside the verdict of the leg to an {@code https} proxy. */
  WitnessRow ofProxyLeg(Lane lane, WitnessResult<HandshakeAnswer> result) {
    Verdict ours = lane.proxyVerdict();
    return ours == null
        ? none("checkup.witness-no-handshake")
        : switch (result) {
          case WitnessResult.Silent<HandshakeAnswer> silent -> of(lane, silent);
          case WitnessResult.Answered<HandshakeAnswer>(HandshakeAnswer answer) ->
              proxyLeg(lane, ours, answer);
        };
  }

  private WitnessRow proxyLeg(Lane lane, Verdict ours, HandshakeAnswer answer) {
    String kind = answer.kind() == null ? "" : answer.kind().id();
    // Asking the proxy for the tunnel, and all that comes after it, needs the leg to have worked.
    boolean passed =
        answer.ok()
            || (answer.kind() == VerdictKind.PROXY && answer.leg() == Leg.PROXY)
            || (answer.leg() == Leg.ORIGIN && !answer.presentedByProxy().isEmpty());
    if (!passed && (answer.leg() == Leg.ORIGIN || ON_THE_WAY.contains(kind))) {
      return none("checkup.witness-no-handshake");
    }
    boolean otherLeaf = otherLeaf(lane.proxyPresented(), answer.proxyLeaf());
    boolean sameAnswer =
        passed
            ? ours.ok()
            : kind.equals(ours.kind())
                && (ours.code() == null
                    || answer.code() == null
                    || Objects.equals(ours.code(), answer.code()));
    return new WitnessRow(
        passed,
        passed ? null : kind,
        Leg.PROXY.id(),
        passed ? null : answer.code(),
        passed || answer.message().isEmpty() ? null : DisplayName.visible(answer.message()),
        answer.proxyLeaf().map(Fingerprint::hex).orElse(null),
        answer.part().id(),
        otherLeaf ? null : sameAnswer,
        otherLeaf ? texts.say("checkup.witness-other-leaf") : null);
  }

  /** The verdict where the operating system judges, which only the witness could ask. */
  static Verdict verdictOfSystem(HandshakeAnswer told) {
    if (told.ok()) {
      return VerdictRows.ok(told.leg()).at("witnessed");
    }
    VerdictKind kind = told.kind();
    Long code = told.nativeCode();
    return new Verdict(
        false,
        (kind == null ? VerdictKind.VERIFY : kind).id(),
        null,
        null,
        DisplayName.visible(told.message()),
        told.leg().id(),
        "witnessed",
        null,
        List.of(),
        null,
        code == null ? null : String.valueOf(code));
  }

  private static WitnessRow unheard(String why) {
    return new WitnessRow(null, null, null, null, null, null, null, null, why);
  }

  private WitnessRow heard(Lane lane, HandshakeAnswer answer) {
    String key = incomparable(lane, answer);
    Boolean agrees = key == null ? same(lane.verdict(), answer) : null;
    Optional<Fingerprint> leaf = answer.leg() == Leg.PROXY ? answer.proxyLeaf() : answer.leaf();
    return new WitnessRow(
        answer.ok(),
        answer.kind() == null ? null : answer.kind().id(),
        answer.leg().id(),
        answer.code(),
        answer.message().isEmpty() ? null : DisplayName.visible(answer.message()),
        leaf.map(Fingerprint::hex).orElse(null),
        answer.part().id(),
        agrees,
        key == null ? null : texts.say(key));
  }

  private static @Nullable String incomparable(Lane lane, HandshakeAnswer answer) {
    Verdict verdict = lane.verdict();
    if (otherLeaf(lane.presented(), answer.leaf())
        || otherLeaf(lane.proxyPresented(), answer.proxyLeaf())) {
      return "checkup.witness-other-leaf";
    }
    if (verdict.unchecked()) {
      return "checkup.witness-no-handshake";
    }
    String theirs = answer.kind() == null ? "" : answer.kind().id();
    boolean bothOnTheWay =
        ON_THE_WAY.contains(String.valueOf(verdict.kind())) && ON_THE_WAY.contains(theirs);
    if (bothOnTheWay && !theirs.equals(verdict.kind())) {
      return "checkup.witness-no-handshake";
    }
    boolean nameOnly = "hostname".equals(verdict.kind()) && answer.ok();
    return nameOnly && answer.part() == HandshakeAnswer.Part.CHAIN
        ? "checkup.witness-chain-only"
        : null;
  }

  private static boolean otherLeaf(List<Lane.CertificateRow> ours, Optional<Fingerprint> theirs) {
    return !ours.isEmpty()
        && theirs.isPresent()
        && !ours.getFirst().sha256().equals(theirs.get().hex());
  }

  private static boolean same(Verdict ours, HandshakeAnswer theirs) {
    if (ours.ok() != theirs.ok()) {
      return false;
    }
    if (ours.ok()) {
      return true;
    }
    VerdictKind kind = theirs.kind();
    boolean sameKind = kind != null && kind.id().equals(ours.kind());
    boolean sameCode =
        ours.code() == null || theirs.code() == null || Objects.equals(ours.code(), theirs.code());
    boolean sameLeg =
        ON_THE_WAY.contains(String.valueOf(ours.kind())) || theirs.leg().id().equals(ours.leg());
    return sameKind && sameCode && sameLeg;
  }
}
