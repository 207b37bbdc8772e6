package rootcause.core.checkup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.model.Leg;
import rootcause.core.model.Level;
import rootcause.core.model.VerdictKind;
import rootcause.core.text.Texts;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.Outcome;
import rootcause.core.verdict.Reason;
import rootcause.core.verdict.Walk;
import rootcause.core.x509.Name;

/** Endings as verdicts of a report. */
final class VerdictRows {
  /** The host or the address does not match (X509_V_ERR_HOSTNAME_MISMATCH, …_IP_ADDRESS_…). */
  private static final Set<Integer> MISMATCH = Set.of(62, 64);

  private static final String PREDICTED = Level.PREDICTED.id();

  private VerdictRows() {}

  /** The verdict of a lane. */
  static Verdict of(Ending ending, Elsewhere.Found found, Texts texts) {
    return switch (ending) {
      case Ending.Accepted accepted -> ok(accepted.leg());
      case Ending.Unverified unverified -> ok(unverified.leg());
      case Ending.Refused(Leg leg, ChainVerdict verdict) -> of(verdict, leg, found);
      case Ending.Stopped stopped ->
          failed(stopped.leg(), stopped.kind(), stopped.message(), stopped.kind().id());
      case Ending.Failed failed ->
          failed(
              failed.leg(),
              failed.cause().kind(),
              say(failed.sentence(), texts),
              failed.cause().id());
      case Ending.Unknown unknown ->
          failed(unknown.leg(), VerdictKind.NOT_CHECKED, say(unknown.why(), texts), null);
    };
  }

  /** The verdict of a judge. */
  static Verdict of(ChainVerdict verdict, Leg leg, Elsewhere.Found found) {
    String message = verdict.pythonMessage().orElse("");
    return switch (verdict.outcome()) {
      case Outcome.Accepted accepted -> ok(leg);
      case Outcome.Refused refused ->
          new Verdict(
              false,
              MISMATCH.contains(refused.code())
                  ? VerdictKind.HOSTNAME.id()
                  : VerdictKind.VERIFY.id(),
              refused.code(),
              refused.depth(),
              message,
              leg.id(),
              PREDICTED,
              brokenAt(verdict, found),
              found.stores(),
              reason(refused.reason(), found),
              null);
      case Outcome.HostRefused host ->
          new Verdict(
              false,
              VerdictKind.HOSTNAME.id(),
              null,
              0,
              message,
              leg.id(),
              PREDICTED,
              brokenAt(verdict, found),
              List.of(),
              reason(host.reason(), found),
              null);
      case Outcome.NotVerified not -> failed(leg, VerdictKind.TLS, message, null);
    };
  }

  static Verdict ok(Leg leg) {
    return new Verdict(
        true, null, null, null, null, leg.id(), PREDICTED, null, List.of(), null, null);
  }

  static Verdict failed(Leg leg, VerdictKind kind, String message, @Nullable String reason) {
    return new Verdict(
        false, kind.id(), null, null, message, leg.id(), PREDICTED, null, List.of(), reason, null);
  }

  private static Verdict.@Nullable BrokenAt brokenAt(ChainVerdict verdict, Elsewhere.Found found) {
    Name issuer = found.issuer();
    return verdict
        .walk()
        .breakPoint()
        .map(Walk.BrokenLink::at)
        .map(
            at ->
                new Verdict.BrokenAt(
                    at.encoded().fingerprint().hex(), issuer == null ? null : issuer.display()))
        .orElse(null);
  }

  private static String reason(Reason reason, Elsewhere.Found found) {
    return switch (reason) {
      case Reason.StoreEmpty empty -> found.stores().isEmpty() ? "store-empty" : OTHER_STORE;
      case Reason.RootUnknown root -> found.stores().isEmpty() ? "root-unknown" : OTHER_STORE;
      case Reason.IntermediateNotSent intermediate -> "intermediate-not-sent";
      case Reason.StoreIncomplete incomplete -> "store-incomplete";
      case Reason.SelfSignedLeaf leaf -> "self-signed-leaf";
      case Reason.RootInOtherStore other -> OTHER_STORE;
      case Reason.SameNameOtherKey same -> "same-name-other-key";
      case Reason.RootOutdated root -> "root-outdated";
      case Reason.RootDistrusted root -> "root-distrusted";
      case Reason.Expired expired -> "expired";
      case Reason.NotYetValid young -> "not-yet-valid";
      case Reason.OtherHost host -> "other-host";
      case Reason.BadSignature bad -> "bad-signature";
      case Reason.TooWeak weak -> "too-weak";
      case Reason.RuleBroken rule -> "rule-broken";
    };
  }

  private static final String OTHER_STORE = "root-in-other-store";

  private static String say(rootcause.core.text.Sentence sentence, Texts texts) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}
