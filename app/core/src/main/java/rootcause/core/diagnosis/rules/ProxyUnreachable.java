package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** No connection to the proxy that the settings name. */
final class ProxyUnreachable extends LaneRule {
  ProxyUnreachable() {
    super("proxy-unreachable");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return lane.verdict().leg().equals("proxy")
        && Set.of("connect", "resolve", "timeout").contains(String.valueOf(lane.verdict().kind()));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.HELPDESK)
        .arguments(view.proxy(lane), String.valueOf(lane.route().source()), LaneFacts.message(lane))
        .fixes("correct-pointer")
        .done();
  }
}
