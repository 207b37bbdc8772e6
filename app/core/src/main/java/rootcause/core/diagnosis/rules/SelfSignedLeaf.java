package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The server certificate signed itself (18). */
final class SelfSignedLeaf extends LaneRule {
  SelfSignedLeaf() {
    super("self-signed-leaf");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(18).equals(lane.verdict().code());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.leafName(lane))
        .done();
  }
}
