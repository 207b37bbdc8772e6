package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * {@code --cert} reaches the build subprocess only from pip 25.0
 * (25.0:src/pip/_internal/build_env.py).
 */
final class CertOptionNotHandedOver extends LaneRule {
  CertOptionNotHandedOver() {
    super("cert-option-not-handed-over");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && LaneFacts.noPath(lane)
        && view.pipWithin(lane, "10.0", "25.0")
        && view.mainOf(lane).filter(main -> view.onCommandLine(main, "cert")).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host(), view.value(view.mainOf(lane), "cert"))
        .known("pypa/pip#5502", "25.0")
        .fixes("upgrade-pip", "move-option-to-config")
        .done();
  }
}
