package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Confidence;
import rootcause.core.pip.PipVersion;
import rootcause.core.text.Texts;

/**
 * From pip 26.3 on, a CA file in force is all that an {@code https://} proxy is verified with
 * (26.3:src/pip/_internal/cli/index_command.py:102-107), while the origin has the system's store
 * beside it.
 */
final class ProxyLegFileAlone extends LaneRule {
  private static final PipVersion FIRST = PipVersion.of("26.3");

  ProxyLegFileAlone() {
    super("proxy-leg-file-alone");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return lane.verdict().leg().equals("proxy")
        && LaneFacts.noPath(lane)
        && lane.trust().engine().equals("truststore")
        && view.pip(lane).filter(pip -> pip.atLeast(FIRST)).isPresent()
        && view.bundleSetting(lane).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .confidence(view.inSystemStore(lane) ? Confidence.CERTAIN : Confidence.LIKELY)
        .arguments(
            view.pipText(lane),
            view.proxy(lane),
            view.bundlePath(lane),
            view.bundleSource(lane),
            LaneFacts.missingIssuer(lane))
        .fixes("remove-setting", "point-cert-at-os-bundle", "merged-bundle")
        .done();
  }
}
