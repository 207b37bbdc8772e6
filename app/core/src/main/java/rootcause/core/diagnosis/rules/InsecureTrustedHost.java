package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    if (!TrustedHostIncomplete.failing(view).isEmpty()
        || facts.lanes().stream().anyMatch(TrustedHostCrash::crashed)) {
      return new Outcome.NotApplicable("another finding names this trusted-host");
    }
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (SettingRow setting : facts.settings()) {
      String value = setting.value();
      if (setting.name().equals("trusted-host") && setting.effective() && value != null) {
        drafts
            .computeIfAbsent(
                value,
                host ->
                    new Draft(id(), texts)
                        .certain()
                        .arguments(host, setting.source())
                        .fixes("remove-trusted-host"))
            .evidence(view.evidence(setting));
      }
    }
    List<Finding> found = new ArrayList<>();
    drafts.values().forEach(draft -> found.add(draft.done()));
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
