package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * pip 25.0 hands its own list to the build subprocess; behind a proxy only that list counts
 * (25.0:src/pip/_internal/build_env.py).
 */
final class BuildSubprocessDropsSystemStore extends LaneRule {
  BuildSubprocessDropsSystemStore() {
    super("build-subprocess-drops-system-store");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && view.pipWithin(lane, "25.0", "25.0.1")
        && lane.trust().engine().equals("certifi")
        && LaneFacts.proxied(lane)
        && LaneFacts.noPath(lane)
        && view.inSystemStore(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.pipText(lane), lane.host(), LaneFacts.missingIssuer(lane), view.systemPath(lane))
        .known("pypa/pip#13186", "25.0.1")
        .fixes("upgrade-pip", "point-cert-at-os-bundle")
        .done();
  }
}
