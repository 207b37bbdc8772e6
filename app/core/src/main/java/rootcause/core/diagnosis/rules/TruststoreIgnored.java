package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** pip 24.1 accepts {@code use-feature=truststore} and does not use it (requests 2.32.0). */
final class TruststoreIgnored extends LaneRule {
  TruststoreIgnored() {
    super("truststore-ignored");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && view.pipWithin(lane, "24.1", "24.1.1")
        && !view.set(lane, "use-feature").isEmpty()
        && lane.trust().engine().equals("certifi")
        && view.inSystemStore(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.pipText(lane), lane.host(), LaneFacts.missingIssuer(lane), view.systemPath(lane))
        .known("pypa/pip#12779", "24.1.1")
        .fixes("upgrade-pip", "point-cert-at-os-bundle")
        .done();
  }
}
