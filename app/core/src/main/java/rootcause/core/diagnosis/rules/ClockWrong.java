package rootcause.core.diagnosis.rules;

import java.time.Instant;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * The clock of the machine is wrong: a certificate is of the future, or every certificate sent,
 * authorities included, has ended at once (certbot#1060, openssl#14771).
 */
final class ClockWrong extends LaneRule {
  ClockWrong() {
    super("clock-wrong");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    Integer code = lane.verdict().code();
    if (code == null || (code != 9 && code != 10) || view.clockKnownGood()) {
      return false;
    }
    if (code == 9) {
      // Nobody issues certificates for the future: what is new there is old here.
      return true;
    }
    Instant now = Instant.parse(view.facts().takenAt());
    return lane.presented().size() > 1 && lane.presented().stream().allMatch(c -> after(now, c));
  }

  private static boolean after(Instant now, Lane.CertificateRow c) {
    return c.notAfter() != null && now.isAfter(Instant.parse(c.notAfter()));
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Case facts = view.facts();
    return draft(view, lanes, texts)
        .arguments(lanes.getFirst().host(), facts.takenAt())
        .fixes()
        .done();
  }
}
