package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** pip refuses an option before any work. */
final class OptionRefused extends LaneRule {
  OptionRefused() {
    super("option-refused");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "usage".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), LaneFacts.message(lane))
        .done();
  }
}
