package rootcause.core.checkup;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.machine.Machine;
import rootcause.core.model.Stage;
import rootcause.core.model.VerdictKind;
import rootcause.core.pip.policy.Engine;
import rootcause.core.probe.Observation;
import rootcause.core.probe.StageResult;
import rootcause.core.witness.HandshakeAnswer;
import rootcause.core.witness.HandshakeRequest;
import rootcause.core.witness.WitnessResult;
import rootcause.core.witness.WitnessSeat;

/** Lets the interpreter of a lane make the same handshake. */
final class Witnesses {
  /** What pip refuses by itself: no handshake can tell of it. */
  private static final Set<VerdictKind> BY_PIP =
      EnumSet.of(
          VerdictKind.USAGE,
          VerdictKind.CONFIG,
          VerdictKind.CRASH,
          VerdictKind.BUNDLE_MISSING,
          VerdictKind.CLIENT_CERT_MISSING);

  private final Machine machine;
  private final @Nullable Handshakes handshakes;
  private final Agreement agreement;
  private final Wishes wishes;

  /**
   * With these handshakes.
   *
   * @param handshakes null where no interpreter can be run
   */
  Witnesses(Machine machine, @Nullable Handshakes handshakes, Agreement agreement, Wishes wishes) {
    this.machine = machine;
    this.handshakes = handshakes;
    this.agreement = agreement;
    this.wishes = wishes;
  }

  /** The lane with what its own interpreter says. */
  Lane heard(Lane lane, LaneAnswer answer) {
    String silent = whyNot(answer);
    Path python = answer.task().who().witness();
    Handshakes asked = handshakes;
    if (silent != null || python == null || asked == null) {
      String none = byOurChild(answer) ? "checkup.witness-child" : "checkup.witness-none";
      String key = silent == null ? none : silent;
      WitnessRow unheard = agreement.none(key);
      return LaneRows.with(lane, unheard, unheard);
    }
    Map<String, String> variables = answer.task().variables();
    HandshakeRequest request =
        WitnessQuestion.of(
            answer.task().page(),
            answer.trust(),
            answer.task().who().inputs().pip(),
            wishes.timeout());
    WitnessResult<HandshakeAnswer> said =
        asked.ask(new WitnessSeat(python, variables, machine.workingFolder()), request);
    WitnessRow row = agreement.of(lane, said);
    boolean system = answer.trust().origin().nativeJudge();
    return LaneRows.with(
        system && said instanceof WitnessResult.Answered<HandshakeAnswer>(HandshakeAnswer told)
            ? lane.with(Agreement.verdictOfSystem(told))
            : lane,
        row,
        agreement.ofProxyLeg(lane, said));
  }

  private static boolean byOurChild(LaneAnswer answer) {
    Observation seen = answer.seen();
    return seen != null
        && seen.stages().stream()
            .anyMatch(s -> s instanceof StageResult.Done && s.stage() == Stage.SUBPROCESS);
  }

  private @Nullable String whyNot(LaneAnswer answer) {
    Examined who = answer.task().who();
    if (!wishes.witness()) {
      return "checkup.witness-off";
    }
    if (!wishes.network()) {
      return "checkup.no-network";
    }
    if (who.whyNoWitness() != null) {
      return who.whyNoWitness();
    }
    if (answer.trust().origin().engine() == Engine.UNVERIFIED) {
      return "checkup.witness-unverified";
    }
    boolean bundle =
        answer.ending() instanceof Ending.Stopped stopped
            && stopped.kind() == VerdictKind.BUNDLE_INVALID;
    boolean byPip =
        answer.ending() instanceof Ending.Stopped other && BY_PIP.contains(other.kind());
    boolean tried = bundle || (answer.seen() != null && !byPip);
    return tried ? null : "checkup.witness-no-handshake";
  }
}
