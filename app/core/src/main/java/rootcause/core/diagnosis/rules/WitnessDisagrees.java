package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.Verdict;
import rootcause.core.diagnosis.WitnessRow;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The interpreter under diagnosis says something else than our judge. */
final class WitnessDisagrees implements Rule {
  @Override
  public String id() {
    return "witness-disagrees";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      Verdict byProxy = lane.proxyVerdict();
      if (byProxy != null && disagrees(byProxy.witness())) {
        found.add(finding(view, lane, byProxy, byProxy.witness(), texts));
      } else if (disagrees(lane.witness())) {
        found.add(finding(view, lane, lane.verdict(), lane.witness(), texts));
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }

  private static boolean disagrees(@Nullable WitnessRow witness) {
    return witness != null && Boolean.FALSE.equals(witness.agrees());
  }

  private Finding finding(
      CaseView view, Lane lane, Verdict ours, @Nullable WitnessRow witness, Texts texts) {
    String theirs =
        witness == null || Boolean.TRUE.equals(witness.ok())
            ? "ok"
            : String.valueOf(witness.message());
    return new Draft(id(), texts)
        .actor(Actor.UPSTREAM)
        .evidence(view.evidence(lane))
        .arguments(
            lane.host(),
            lane.process(),
            ours.ok() ? "ok" : Objects.requireNonNullElse(ours.message(), ""),
            theirs)
        .done();
  }
}
