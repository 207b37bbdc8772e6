package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
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
      WitnessRow witness = lane.witness();
      if (witness != null && Boolean.FALSE.equals(witness.agrees())) {
        found.add(
            new Draft(id(), texts)
                .actor(Actor.UPSTREAM)
                .evidence(view.evidence(lane))
                .arguments(
                    lane.host(),
                    lane.process(),
                    lane.verdict().ok() ? "ok" : LaneFacts.message(lane),
                    Boolean.TRUE.equals(witness.ok()) ? "ok" : String.valueOf(witness.message()))
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
