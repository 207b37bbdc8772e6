package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** The file is there and holds nothing that OpenSSL can load (requests#4587). */
final class BundleInvalid extends LaneRule {
  BundleInvalid() {
    super("bundle-invalid");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "bundle-invalid".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.bundlePath(lane),
            view.bundleSource(lane),
            LaneFacts.message(lane),
            view.storeProblems(lane))
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}
