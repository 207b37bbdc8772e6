package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** Not yet valid (RFC 5280 4.1.2.5). */
final class CertificateNotYetValid extends LaneRule {
  CertificateNotYetValid() {
    super("certificate-not-yet-valid");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(9).equals(lane.verdict().code());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.brokenName(lane), LaneFacts.brokenFrom(lane))
        .done();
  }
}
