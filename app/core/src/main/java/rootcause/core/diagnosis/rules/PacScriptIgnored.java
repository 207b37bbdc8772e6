package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.model.Severity;
import rootcause.core.text.Texts;

/** A proxy script in the system's settings; pip does not read it. */
final class PacScriptIgnored implements Rule {
  @Override
  public String id() {
    return "pac-script-ignored";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (SettingRow setting : facts.settings()) {
      if (setting.name().equals("pac-script") && setting.value() != null) {
        found.add(
            new Draft(id(), texts)
                .severity(Severity.NOTE)
                .evidence(view.evidence(setting))
                .arguments(setting.value())
                .done());
        break;
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
