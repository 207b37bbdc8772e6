package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.text.Texts;

/** Old trusted-host lists lack the hosts that the index has today (pip#5309). */
final class TrustedHostIncomplete implements Rule {
  @Override
  public String id() {
    return "trusted-host-incomplete";
  }

  @Override
  public Outcome examine(Case facts, Texts texts) {
    CaseView view = new CaseView(facts);
    List<Lane> failing = failing(view);
    if (failing.isEmpty()) {
      return new Outcome.Clean();
    }
    Lane first = failing.getFirst();
    List<SettingRow> settings = view.trustedHosts(first);
    String names =
        settings.stream()
            .map(SettingRow::value)
            .map(String::valueOf)
            .distinct()
            .collect(Collectors.joining(", "));
    Draft draft = new Draft(id(), texts).certain().arguments(names, first.host());
    failing.forEach(lane -> draft.evidence(view.evidence(lane)));
    settings.forEach(setting -> draft.evidence(view.evidence(setting)));
    List<Finding> found = new ArrayList<>();
    found.add(
        draft
            .known("pypa/pip#5309", null)
            .fixes("remove-trusted-host", "upgrade-pip", "point-cert-at-os-bundle")
            .done());
    return new Outcome.Found(found);
  }

  /** Lanes whose chain is refused although some other host is trusted blindly. */
  static List<Lane> failing(CaseView view) {
    return view.facts().lanes().stream()
        .filter(lane -> lane.verdict().broken() && "verify".equals(lane.verdict().kind()))
        .filter(lane -> !view.trustedHosts(lane).isEmpty())
        .toList();
  }
}
