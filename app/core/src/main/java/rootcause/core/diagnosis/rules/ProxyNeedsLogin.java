package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The proxy wants a user and a password (407, RFC 9110 15.5.8). */
final class ProxyNeedsLogin extends LaneRule {
  ProxyNeedsLogin() {
    super("proxy-needs-login");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "proxy-login".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PROXY)
        .arguments(view.proxy(lane), lane.host(), LaneFacts.message(lane))
        .done();
  }
}
