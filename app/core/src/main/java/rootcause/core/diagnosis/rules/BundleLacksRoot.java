package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Confidence;
import rootcause.core.text.Texts;

/** A stale file: the root of another vendor or another time (fumitm#56, warehouse#3645). */
final class BundleLacksRoot extends LaneRule {
  BundleLacksRoot() {
    super("bundle-lacks-root");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && lane.trust().engine().equals("file");
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .confidence(lane.verdict().foundIn().isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN)
        .arguments(
            view.bundlePath(lane),
            view.bundleSource(lane),
            lane.host(),
            LaneFacts.missingIssuer(lane),
            view.foundPath(lane))
        .fixes("remove-setting", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
