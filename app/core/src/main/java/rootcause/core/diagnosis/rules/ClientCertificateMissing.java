package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** The client certificate that a setting names does not exist. */
final class ClientCertificateMissing extends LaneRule {
  ClientCertificateMissing() {
    super("client-certificate-missing");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "client-cert-missing".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.value(java.util.Optional.of(lane), "client-cert"),
            view.source(java.util.Optional.of(lane), "client-cert"))
        .fixes("correct-pointer")
        .done();
  }
}
