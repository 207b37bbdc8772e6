package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** The server demands a client certificate (RFC 8446 4.3.2) and got none that it likes. */
final class ClientCertificateNeeded extends LaneRule {
  ClientCertificateNeeded() {
    super("client-certificate-needed");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return "client-cert".equals(lane.verdict().kind());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.SERVER)
        .arguments(lane.host(), LaneFacts.message(lane))
        .done();
  }
}
