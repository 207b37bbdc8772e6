package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The peer lacks RFC 5746, which OpenSSL 3 demands (pip#11896). */
final class LegacyRenegotiation extends LaneRule {
  LegacyRenegotiation() {
    super("legacy-renegotiation");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "legacy-renegotiation".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PROXY)
        .arguments(lane.host())
        .known("pypa/pip#11896", null)
        .done();
  }
}
