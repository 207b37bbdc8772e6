package rootcause.core.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
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
    List<Finding> found = new ArrayList<>();
    for (Lane failing : facts.lanes()) {
      Optional<Lane> unverified =
          facts.lanes().stream()
              .filter(l -> l.trust().engine().equals("unverified") && l.verdict().ok())
              .filter(l -> l.python().equals(failing.python()))
              .filter(l -> l.process().equals(failing.process()) && !l.host().equals(failing.host()))
              .findFirst();
      if (unverified.isPresent() && failing.verdict().broken() && found.isEmpty()) {
        found.add(
            new Draft(id(), texts)
                .certain()
                .evidence(view.evidence(failing))
                .arguments(unverified.get().host(), failing.host())
                .known("pypa/pip#5309", null)
                .fixes("remove-trusted-host", "upgrade-pip", "point-cert-at-os-bundle")
                .done());
      }
    }
    return found.isEmpty() ? new Outcome.Clean() : new Outcome.Found(found);
  }
}
