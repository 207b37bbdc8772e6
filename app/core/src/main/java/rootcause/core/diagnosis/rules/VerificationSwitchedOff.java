package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.text.Texts;

/**
 * An empty CURL_CA_BUNDLE switches everything off before pip 22.2
 * (22.1.2:src/pip/_vendor/requests/sessions.py).
 */
final class VerificationSwitchedOff implements Rule {
  @Override
  public String id() {
    return "verification-switched-off";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Finding> found = new ArrayList<>();
    for (SettingRow setting : facts.settings()) {
      boolean bundle =
          setting.source().equals("CURL_CA_BUNDLE")
              || setting.source().equals("REQUESTS_CA_BUNDLE");
      List<Lane> off =
          facts.lanes().stream()
              .filter(l -> l.python().equals(setting.python()))
              .filter(l -> l.trust().engine().equals("unverified"))
              .filter(l -> view.pipWithin(l, "9.0", "22.2"))
              .toList();
      if (bundle && setting.effective() && "".equals(setting.value()) && !off.isEmpty()) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .evidence(view.evidence(setting))
                .arguments(setting.source(), view.pipText(off.getFirst()))
                .fixes("remove-setting", "upgrade-pip")
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
