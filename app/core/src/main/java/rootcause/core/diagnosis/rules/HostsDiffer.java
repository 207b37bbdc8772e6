package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** One host of the install is re-signed, another is not (pip#7663). */
final class HostsDiffer extends LaneRule {
  HostsDiffer() {
    super("hosts-differ");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && view.otherHostWell(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(lane.host(), LaneFacts.missingIssuer(lane), view.foundPath(lane))
        .fixes("upgrade-pip", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
