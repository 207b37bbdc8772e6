package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The certificate names other hosts (RFC 9525). */
final class HostnameMismatch extends LaneRule {
  HostnameMismatch() {
    super("hostname-mismatch");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "hostname".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.leafName(lane), LaneFacts.message(lane))
        .done();
  }
}
