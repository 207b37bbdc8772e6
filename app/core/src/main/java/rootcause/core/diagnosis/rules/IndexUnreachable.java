package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** No connection to the host: nothing can be said of certificates. */
final class IndexUnreachable extends LaneRule {
  IndexUnreachable() {
    super("index-unreachable");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Set.of("resolve", "connect", "timeout").contains(String.valueOf(lane.verdict().kind()));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.HELPDESK)
        .arguments(lane.host(), LaneFacts.message(lane))
        .done();
  }
}
