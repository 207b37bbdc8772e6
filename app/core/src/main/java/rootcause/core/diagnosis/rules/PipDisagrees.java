package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** Real pip did something else than our judge said. */
final class PipDisagrees implements Rule {
  @Override
  public String id() {
    return "pip-disagrees";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      Lane.Confirmation pip = lane.confirmation();
      if (pip != null && Boolean.FALSE.equals(pip.agrees())) {
        found.add(
            new Draft(id(), texts)
                .actor(Actor.UPSTREAM)
                .evidence(view.evidence(lane))
                .arguments(
                    lane.host(),
                    lane.process(),
                    lane.verdict().ok() ? "ok" : LaneFacts.message(lane),
                    pip.why())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
