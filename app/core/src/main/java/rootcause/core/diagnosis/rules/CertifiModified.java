package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** A certifi list that differs from the hash in its RECORD (certifi#148). */
final class CertifiModified implements Rule {
  @Override
  public String id() {
    return "certifi-modified";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (StoreRow store : facts.stores()) {
      if (Boolean.TRUE.equals(store.modified())) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .severity(Severity.WARNING)
                .evidence(view.evidence(store))
                .arguments(store.path())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
