package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** A middlebox that resets is no certificate error (astral-sh/uv#12174). */
final class ConnectionReset extends LaneRule {
  ConnectionReset() {
    super("connection-reset");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Set.of("reset", "closed", "proxy-closed")
        .contains(String.valueOf(lane.verdict().reason()));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.PROXY)
        .arguments(lane.host(), LaneFacts.message(lane))
        .done();
  }
}
