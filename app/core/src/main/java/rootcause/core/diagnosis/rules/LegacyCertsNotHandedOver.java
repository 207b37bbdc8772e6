package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** {@code --use-deprecated=legacy-certs} never reaches the build subprocess (pip-12901). */
final class LegacyCertsNotHandedOver extends LaneRule {
  LegacyCertsNotHandedOver() {
    super("legacy-certs-not-handed-over");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && view.mainOf(lane)
            .filter(main -> view.onCommandLine(main, "use-deprecated"))
            .filter(main -> !main.trust().engine().equals(lane.trust().engine()))
            .isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host())
        .known("pypa/pip#12901", null)
        .fixes("move-option-to-config")
        .done();
  }
}
