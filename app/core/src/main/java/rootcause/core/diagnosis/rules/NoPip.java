package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.Rule;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** An examined interpreter without pip, as uv makes them. */
final class NoPip implements Rule {
  @Override
  public String id() {
    return "no-pip";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (PythonRow python : facts.pythons()) {
      if (python.examined() && python.state().equals("no-pip")) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .severity(Severity.WARNING)
                .evidence(view.evidence(python))
                .arguments(python.executable())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
