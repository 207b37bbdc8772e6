package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/**
 * This Python's OpenSSL has default paths with nothing in them (python-poetry#4338,
 * docker-library#109).
 */
final class NoDefaultStore extends LaneRule {
  NoDefaultStore() {
    super("no-default-store");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && Set.of("openssl-defaults", "truststore").contains(lane.trust().engine())
        && view.systemRoots(lane) == 0;
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.HELPDESK)
        .arguments(view.opensslPaths(lane), lane.host(), LaneFacts.missingIssuer(lane))
        .fixes("install-ca-certificates", "point-cert-at-os-bundle")
        .done();
  }
}
