package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.model.Confidence;
import rootcause.core.text.Texts;

/** The root is in no store of this machine. */
final class RootUnknown extends LaneRule {
  RootUnknown() {
    super("root-unknown");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .confidence(Confidence.POSSIBLE)
        .actor(Actor.HELPDESK)
        .arguments(lane.host(), LaneFacts.missingIssuer(lane), LaneFacts.message(lane))
        .done();
  }
}
