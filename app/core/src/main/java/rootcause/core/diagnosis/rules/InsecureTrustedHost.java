package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.text.Texts;

/** trusted-host switches everything off for a host; found, named, and offered for removal. */
final class InsecureTrustedHost implements Rule {
  @Override
  public String id() {
    return "insecure-trusted-host";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (SettingRow setting : facts.settings()) {
      if (setting.name().equals("trusted-host") && setting.effective() && setting.value() != null) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .evidence(view.evidence(setting))
                .arguments(setting.value(), setting.source())
                .fixes("remove-trusted-host")
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
