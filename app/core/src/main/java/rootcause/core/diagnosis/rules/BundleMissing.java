package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** The file that a setting names does not exist; pip stops before any connection. */
final class BundleMissing extends LaneRule {
  BundleMissing() {
    super("bundle-missing");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "bundle-missing".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.bundlePath(lane), view.bundleSource(lane))
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}
