package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** A signature with SHA-1 or MD5 (68). */
final class DigestTooWeak extends LaneRule {
  DigestTooWeak() {
    super("digest-too-weak");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Integer.valueOf(68).equals(lane.verdict().code());
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
