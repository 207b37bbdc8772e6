package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** truststore before pip 26.1 cannot verify an address (pypa/pip#12906). */
final class IpAddressIndex extends LaneRule {
  IpAddressIndex() {
    super("ip-address-index");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "crash".equals(lane.verdict().kind())
        && LaneFacts.message(lane).contains("check_hostname requires server_hostname");
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host())
        .known("pypa/pip#12906", "26.1")
        .fixes("upgrade-pip")
        .done();
  }
}
