package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.model.Actor;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** A list of certificates that holds a private key. */
final class PrivateKeyInBundle implements Rule {
  @Override
  public String id() {
    return "private-key-in-bundle";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (StoreRow store : facts.stores()) {
      if (store.problems().stream().anyMatch(p -> p.kind().equals("private-key"))) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .severity(Severity.WARNING)
                .actor(Actor.HELPDESK)
                .evidence(view.evidence(store))
                .arguments(store.path())
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
