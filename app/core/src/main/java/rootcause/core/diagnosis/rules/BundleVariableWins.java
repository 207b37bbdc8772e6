package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE beats cert (pip#10147). */
final class BundleVariableWins extends LaneRule {
  BundleVariableWins() {
    super("bundle-variable-wins");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && lane.trust().engine().equals("file")
        && view.bundleVariable(lane).isPresent()
        && view.outranked(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.bundleVariable(lane).map(s -> s.source()).orElse("?"),
            lane.host(),
            LaneFacts.missingIssuer(lane))
        .known("pypa/pip#10147", null)
        .fixes("remove-setting", "correct-pointer")
        .done();
  }
}
