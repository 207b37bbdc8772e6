package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * {@code --isolated} keeps the user configuration and PIP_ variables from main, never from the
 * build subprocess.
 */
final class IsolatedHidesSettings extends LaneRule {
  IsolatedHidesSettings() {
    super("isolated-hides-settings");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return lane.main()
        && LaneFacts.noPath(lane)
        && view.arguments().contains("--isolated")
        && view.buildOf(lane).filter(build -> build.verdict().ok()).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host(), view.value(view.buildOf(lane), "cert"))
        .fixes("move-option-to-config")
        .done();
  }
}
