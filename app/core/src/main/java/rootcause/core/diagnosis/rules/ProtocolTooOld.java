package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The peer speaks only TLS 1.1 or older (RFC 8996). */
final class ProtocolTooOld extends LaneRule {
  ProtocolTooOld() {
    super("protocol-too-old");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "protocol-too-old".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PROXY)
        .arguments(lane.host(), LaneFacts.message(lane))
        .done();
  }
}
