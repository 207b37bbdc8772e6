package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * The store holds an intermediate without its root: OpenSSL takes it from there, looks for its
 * issuer in the store alone, and ends with code 2 (openssl-verify-model, section 6).
 */
final class IntermediateAsAnchor extends LaneRule {
  private static final int ISSUER_OF_STORED_NOT_FOUND = 2;

  IntermediateAsAnchor() {
    super("intermediate-as-anchor");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    Integer code = lane.verdict().code();
    return "verify".equals(lane.verdict().kind())
        && code != null
        && code == ISSUER_OF_STORED_NOT_FOUND;
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(
            view.brokenStorePath(lane),
            LaneFacts.brokenName(lane),
            lane.host(),
            LaneFacts.missingIssuer(lane))
        .fixes("point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
