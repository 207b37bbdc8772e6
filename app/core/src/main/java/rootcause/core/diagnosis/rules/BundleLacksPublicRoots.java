package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** A replacing setting that names the corporate root alone (poetry#3110). */
final class BundleLacksPublicRoots extends LaneRule {
  BundleLacksPublicRoots() {
    super("bundle-lacks-public-roots");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && lane.trust().engine().equals("file")
        && view.foundInCertifi(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.bundlePath(lane),
            view.bundleSource(lane),
            lane.host(),
            LaneFacts.missingIssuer(lane))
        .fixes("point-cert-at-os-bundle", "merged-bundle", "remove-setting")
        .done();
  }
}
