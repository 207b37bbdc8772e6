package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The proxy answered CONNECT with a refusal, or is no proxy. */
final class ProxyRefuses extends LaneRule {
  ProxyRefuses() {
    super("proxy-refuses");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "proxy".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.PROXY)
        .arguments(view.proxy(lane), lane.host(), LaneFacts.message(lane))
        .done();
  }
}
