package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** A public root that this list no longer has or does not have yet (certifi#349). */
final class RootRemovedFromCertifi extends LaneRule {
  RootRemovedFromCertifi() {
    super("root-removed-from-certifi");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && lane.trust().engine().equals("certifi")
        && (view.foundInCertifi(lane) || view.shippedWithSystem(lane));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(
            view.pipText(lane), lane.host(), LaneFacts.missingIssuer(lane), view.foundPath(lane))
        .fixes("upgrade-pip", "point-cert-at-os-bundle")
        .done();
  }
}
