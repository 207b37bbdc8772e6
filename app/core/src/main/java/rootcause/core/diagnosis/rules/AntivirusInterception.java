package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** An antivirus program on this machine re-signs, and its root is not where pip looks. */
final class AntivirusInterception extends LaneRule {
  AntivirusInterception() {
    super("antivirus-interception");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && Interceptors.antivirus(lane).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(
            lane.host(), Interceptors.antivirus(lane).orElse("?"), LaneFacts.missingIssuer(lane))
        .fixes("upgrade-pip", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
