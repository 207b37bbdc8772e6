package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** {@code --client-cert} reaches the build subprocess only from pip 25.0. */
final class ClientCertNotHandedOver extends LaneRule {
  ClientCertNotHandedOver() {
    super("client-cert-not-handed-over");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return view.onlyBuildBroken(lane)
        && "client-cert".equals(lane.verdict().kind())
        && view.pipWithin(lane, "10.0", "25.0")
        && view.mainOf(lane).filter(main -> view.onCommandLine(main, "client-cert")).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host())
        .known("pypa/pip#13186", "25.0")
        .fixes("upgrade-pip", "move-option-to-config")
        .done();
  }
}
