package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.text.Texts;

/**
 * An index addressed with http: there is nothing to verify, and pip ignores it
 * (pip/_internal/index/collector.py).
 */
final class PlainHttpIndex implements Rule {
  @Override
  public String id() {
    return "plain-http-index";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (Lane lane : facts.lanes()) {
      if (lane.url().startsWith("http://") && found.isEmpty()) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .evidence(view.evidence(lane))
                .arguments(lane.url())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
