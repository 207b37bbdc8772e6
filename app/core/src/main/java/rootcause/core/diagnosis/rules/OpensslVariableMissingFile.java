package rootcause.core.diagnosis.rules;

import java.util.List;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * SSL_CERT_FILE or SSL_CERT_DIR names nothing; OpenSSL ignores that without a word
 * (anaconda-issues#13509).
 */
final class OpensslVariableMissingFile extends LaneRule {
  OpensslVariableMissingFile() {
    super("openssl-variable-missing-file");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane) && view.brokenOpensslVariable(lane).isPresent();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .arguments(
            view.brokenOpensslVariable(lane).map(s -> s.source()).orElse("?"),
            view.brokenOpensslVariable(lane).map(s -> String.valueOf(s.value())).orElse("?"),
            lane.host())
        .known("ContinuumIO/anaconda-issues#13509", null)
        .fixes("remove-setting", "correct-pointer")
        .done();
  }
}
