package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** pip's own list is gone: a damaged installation (pipenv#4847). */
final class OwnListMissing extends LaneRule {
  OwnListMissing() {
    super("own-list-missing");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Set.of("bundle-missing", "crash").contains(String.valueOf(lane.verdict().kind()))
        && LaneFacts.message(lane).replace('\\', '/').contains("certifi/cacert.pem")
        && view.bundleSetting(lane).isEmpty();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), LaneFacts.lastPath(LaneFacts.message(lane)))
        .fixes("upgrade-pip")
        .done();
  }
}
