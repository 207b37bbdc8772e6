package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** Everything else that OpenSSL refuses, with its own text. */
final class UntrustedOther extends LaneRule {
  UntrustedOther() {
    super("untrusted-other");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return true;
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(lane.host(), LaneFacts.message(lane), String.valueOf(lane.verdict().kind()))
        .done();
  }
}
