package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** A stored root of that name with another key: it was replaced or re-issued. */
final class SameNameOtherKey extends LaneRule {
  SameNameOtherKey() {
    super("same-name-other-key");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "same-name-other-key".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.HELPDESK)
        .arguments(lane.host(), LaneFacts.missingIssuer(lane), view.foundPath(lane))
        .done();
  }
}
