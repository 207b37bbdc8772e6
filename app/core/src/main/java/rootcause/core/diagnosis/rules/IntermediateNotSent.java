package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/**
 * The server does not send the intermediate (RFC 8446 4.4.2: each certificate certifies the one
 * before).
 */
final class IntermediateNotSent extends LaneRule {
  IntermediateNotSent() {
    super("intermediate-not-sent");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && "intermediate-not-sent".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.missingIssuer(lane), LaneFacts.leafName(lane))
        .fixes()
        .done();
  }
}
