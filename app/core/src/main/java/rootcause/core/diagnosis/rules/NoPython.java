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

/** No interpreter was found that pip could be started with. */
final class NoPython implements Rule {
  @Override
  public String id() {
    return "no-python";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    List<Finding> found = new ArrayList<>();
    if (facts.pythons().stream().noneMatch(PythonRow::examined)) {
      found.add(new Draft(id(), texts).certain().severity(Severity.WARNING).done());
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
