package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/** A path with letters outside ASCII that this account cannot open (curl_cffi#115). */
final class PathNotAscii extends LaneRule {
  PathNotAscii() {
    super("path-not-ascii");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return Set.of("bundle-missing", "bundle-invalid")
            .contains(String.valueOf(lane.verdict().kind()))
        && !view.bundlePath(lane).chars().allMatch(c -> c < 128);
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(view.bundlePath(lane), view.bundleSource(lane))
        .fixes("correct-pointer", "point-cert-at-os-bundle")
        .done();
  }
}
