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
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** The witness was shown another leaf than our probe: some interceptors decide by process. */
final class ChainDiffersByProcess implements Rule {
  @Override
  public String id() {
    return "chain-differs-by-process";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      WitnessRow witness = lane.witness();
      if (witness != null
          && witness.leaf() != null
          && "origin".equals(witness.leg())
          && !lane.presented().isEmpty()
          && lane.presented().stream().noneMatch(c -> c.sha256().equals(witness.leaf()))) {
        found.add(
            new Draft(id(), texts)
                .severity(Severity.WARNING)
                .actor(Actor.PROXY)
                .evidence(view.evidence(lane))
                .arguments(lane.host())
                .done());
        break;
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
