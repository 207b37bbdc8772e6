package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * A truth value where a path was wanted: {@code verify: "False"} written as text (httprunner#438).
 */
final class BundleIsAWord extends LaneRule {
  BundleIsAWord() {
    super("bundle-is-a-word");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "bundle-missing".equals(lane.verdict().kind())
        && Set.of("false", "true", "none", "0", "1", "no", "yes", "off", "on")
            .contains(LaneFacts.lastWord(LaneFacts.message(lane)));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(LaneFacts.lastPath(LaneFacts.message(lane)), view.bundleSource(lane))
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}
