package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** pip cannot read one of its configuration files and ends with status 2. */
final class ConfigRefused extends LaneRule {
  ConfigRefused() {
    super("config-refused");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "config".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), LaneFacts.message(lane))
        .fixes("correct-config-file")
        .done();
  }
}
