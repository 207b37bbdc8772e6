package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** {@code --proxy} reaches the build subprocess only from pip 25.0 (pypa/pip#6018). */
final class ProxyOptionNotHandedOver extends LaneRule {
  ProxyOptionNotHandedOver() {
    super("proxy-option-not-handed-over");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && view.pipWithin(lane, "10.0", "25.0")
        && view.mainOf(lane)
            .filter(main -> view.onCommandLine(main, "proxy"))
            .filter(main -> !main.route().equals(lane.route()))
            .isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host(), view.value(view.mainOf(lane), "proxy"))
        .known("pypa/pip#6018", "25.0")
        .fixes("upgrade-pip", "move-option-to-config")
        .done();
  }
}
