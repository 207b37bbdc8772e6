package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** Something that is no TLS answered on the port. */
final class NotTls extends LaneRule {
  NotTls() {
    super("not-tls");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "not-tls".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts).arguments(lane.host(), LaneFacts.message(lane)).done();
  }
}
