package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Confidence;
import rootcause.core.text.Texts;

/** The TLS leg to an {@code https://} proxy has trust of its own (pypa/pip#13465). */
final class ProxyCertificateNotTrusted extends LaneRule {
  ProxyCertificateNotTrusted() {
    super("proxy-certificate-not-trusted");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return lane.verdict().leg().equals("proxy")
        && ("verify".equals(lane.verdict().kind()) || "hostname".equals(lane.verdict().kind()));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .confidence(view.inSystemStore(lane) ? Confidence.CERTAIN : Confidence.LIKELY)
        .arguments(view.pipText(lane), view.proxy(lane), LaneFacts.message(lane))
        .known("pypa/pip#13465", "26.2")
        .fixes("upgrade-pip", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
