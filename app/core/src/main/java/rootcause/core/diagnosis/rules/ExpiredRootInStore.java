package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/**
 * The store holds an expired certificate of that name and OpenSSL takes the store first (DST Root
 * CA X3, AddTrust).
 */
final class ExpiredRootInStore extends LaneRule {
  ExpiredRootInStore() {
    super("expired-root-in-store");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(10).equals(lane.verdict().code()) && LaneFacts.brokenInStore(lane);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.HELPDESK)
        .arguments(lane.host(), LaneFacts.brokenName(lane), view.brokenStorePath(lane))
        .fixes("upgrade-pip", "point-cert-at-os-bundle")
        .done();
  }
}
