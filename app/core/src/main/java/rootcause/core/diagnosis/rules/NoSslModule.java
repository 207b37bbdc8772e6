package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.Rule;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** An interpreter built without OpenSSL (setup-python#93). */
final class NoSslModule implements Rule {
  @Override
  public String id() {
    return "no-ssl-module";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (PythonRow python : facts.pythons()) {
      if (python.examined() && python.state().equals("no-ssl")) {
        Draft draft = new Draft(id(), texts).certain().actor(Actor.HELPDESK);
        draft.evidence(view.evidence(python)).arguments(python.executable());
        facts.lanes().stream()
            .filter(lane -> lane.python().equals(python.id()))
            .forEach(lane -> draft.evidence(view.evidence(lane)));
        found.add(draft.done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
