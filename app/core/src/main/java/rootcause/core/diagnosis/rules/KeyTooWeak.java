package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** A key below the security level of OpenSSL (66, 67). */
final class KeyTooWeak extends LaneRule {
  KeyTooWeak() {
    super("key-too-weak");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    Integer code = lane.verdict().code();
    return code != null && (code == 66 || code == 67);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PKI)
        .arguments(lane.host(), LaneFacts.brokenName(lane), LaneFacts.message(lane))
        .done();
  }
}
