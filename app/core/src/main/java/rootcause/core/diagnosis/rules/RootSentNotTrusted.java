package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The peer sends its root along and nobody here trusts it (19). */
final class RootSentNotTrusted extends LaneRule {
  RootSentNotTrusted() {
    super("root-sent-not-trusted");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(19).equals(lane.verdict().code());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .actor(Actor.HELPDESK)
        .arguments(lane.host(), LaneFacts.lastName(lane))
        .done();
  }
}
