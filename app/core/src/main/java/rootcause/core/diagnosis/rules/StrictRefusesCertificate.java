package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** Strict RFC 5280 checks (X509_STRICT) that Python 3.13 switches on for urllib3 2. */
final class StrictRefusesCertificate extends LaneRule {
  StrictRefusesCertificate() {
    super("strict-refuses-certificate");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    Integer code = lane.verdict().code();
    return code != null && code >= 78 && code <= 93 && code != 79;
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PKI)
        .arguments(
            lane.host(),
            LaneFacts.brokenName(lane),
            String.valueOf(lane.verdict().code()),
            LaneFacts.message(lane))
        .known("python/cpython#138193", null)
        .done();
  }
}
