package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * {@code --use-feature} never reaches the build subprocess; before pip 24.2 truststore was on only
 * with it.
 */
final class TruststoreOptionNotHandedOver extends LaneRule {
  TruststoreOptionNotHandedOver() {
    super("truststore-option-not-handed-over");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && LaneFacts.noPath(lane)
        && view.pipWithin(lane, "22.2", "24.2")
        && view.mainOf(lane)
            .filter(main -> main.trust().engine().equals("truststore"))
            .filter(main -> view.onCommandLine(main, "use-feature"))
            .isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host())
        .known("sethmlarson/truststore#86", "24.2")
        .fixes("upgrade-pip", "move-option-to-config")
        .done();
  }
}
