package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * An {@code https://} proxy URL whose proxy speaks plain HTTP (pypa/pip#9216; from pip 20.3 the
 * scheme counts).
 */
final class ProxySpeaksPlainHttp extends LaneRule {
  ProxySpeaksPlainHttp() {
    super("proxy-speaks-plain-http");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return lane.route().kind().equals("https-proxy")
        && lane.verdict().leg().equals("proxy")
        && "not-tls".equals(lane.verdict().reason());
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .arguments(view.proxy(lane), String.valueOf(lane.route().source()))
        .known("pypa/pip#9216", null)
        .fixes("correct-proxy-scheme")
        .done();
  }
}
