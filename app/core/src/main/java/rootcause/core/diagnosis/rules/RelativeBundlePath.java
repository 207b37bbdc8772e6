package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** A relative path counts from the working folder (poetry#7202, pip#11867). */
final class RelativeBundlePath extends LaneRule {
  RelativeBundlePath() {
    super("relative-bundle-path");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "bundle-missing".equals(lane.verdict().kind())
        && LaneFacts.relative(LaneFacts.lastPath(LaneFacts.message(lane)));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(LaneFacts.lastPath(LaneFacts.message(lane)), view.bundleSource(lane))
        .known("pypa/pip#11867", null)
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}
