package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * SSL_CERT_FILE or SSL_CERT_DIR names nothing; OpenSSL ignores that without a word
 * (anaconda-issues#13509).
 */
final class OpensslVariableMissingFile extends LaneRule {
  /** Only these look where OpenSSL looks by default (truststore/_openssl.py, ssl.py). */
  private static final Set<String> READERS = Set.of("openssl-defaults", "truststore");

  OpensslVariableMissingFile() {
    super("openssl-variable-missing-file");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    return LaneFacts.noPath(lane)
        && READERS.contains(lane.trust().engine())
        && view.brokenOpensslVariable(lane).isPresent();
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
