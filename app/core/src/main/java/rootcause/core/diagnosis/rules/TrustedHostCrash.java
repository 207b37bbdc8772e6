package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** trusted-host together with an injected truststore (pypa/pip#13624). */
final class TrustedHostCrash extends LaneRule {
  TrustedHostCrash() {
    super("trusted-host-crash");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return crashed(lane);
  }

  static boolean crashed(Lane lane) {
    return "crash".equals(lane.verdict().kind()) && LaneFacts.message(lane).contains("CERT_NONE");
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.pipText(lane), lane.host())
        .known("pypa/pip#13624", null)
        .fixes("remove-trusted-host")
        .done();
  }
}
