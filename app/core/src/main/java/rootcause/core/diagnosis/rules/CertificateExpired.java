package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.model.Confidence;
import rootcause.core.text.Texts;

/** Expired (RFC 5280 4.1.2.5). */
final class CertificateExpired extends LaneRule {
  CertificateExpired() {
    super("certificate-expired");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(10).equals(lane.verdict().code());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .confidence(view.clockKnownGood() ? Confidence.CERTAIN : Confidence.LIKELY)
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.brokenName(lane), LaneFacts.brokenUntil(lane))
        .done();
  }
}
