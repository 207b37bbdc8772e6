package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * The build subprocess runs {@code pip install} and reads that section, whatever the main command
 * was.
 */
final class SectionNotReadByBuild extends LaneRule {
  SectionNotReadByBuild() {
    super("section-not-read-by-build");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && LaneFacts.noPath(lane)
        && view.mainOf(lane).filter(main -> view.effective(main, "cert").isPresent()).isPresent()
        && view.effective(lane, "cert").isEmpty();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host(), view.source(view.mainOf(lane), "cert"))
        .fixes("move-option-to-config")
        .done();
  }
}
