package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** The root is on the machine and this process does not look there (pip#4459). */
final class RootOnlyInSystemStore extends LaneRule {
  RootOnlyInSystemStore() {
    super("root-only-in-system-store");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && view.inSystemStore(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.pipText(lane), lane.host(), LaneFacts.missingIssuer(lane), view.systemPath(lane))
        .known("pypa/pip#4459", "24.2")
        .fixes("upgrade-pip", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
