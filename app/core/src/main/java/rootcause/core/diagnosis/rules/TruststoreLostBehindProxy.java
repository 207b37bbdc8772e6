package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * pip 24.1.1 to 25.1.1 lose their truststore context behind a proxy
 * (25.2:src/pip/_internal/network/session.py mends it).
 */
final class TruststoreLostBehindProxy extends LaneRule {
  TruststoreLostBehindProxy() {
    super("truststore-lost-behind-proxy");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && LaneFacts.proxied(lane)
        && view.pipWithin(lane, "24.1.1", "25.2")
        && lane.trust().engine().equals("openssl-defaults")
        && !lane.verdict().foundIn().isEmpty();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.pipText(lane), lane.host(), LaneFacts.missingIssuer(lane), view.foundPath(lane))
        .known("pypa/pip#13288", "25.2")
        .fixes("upgrade-pip", "point-cert-at-os-bundle")
        .done();
  }
}
