package rootcause.core.diagnosis.rules;

import java.time.Instant;
import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Texts;

/**
 * The clock of the machine is wrong: every certificate sent, authorities included, is out of its
 * time at once (certbot#1060, openssl#14771).
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
    Instant now = Instant.parse(view.facts().takenAt());
    return lane.presented().size() > 1
        && lane.presented().stream().allMatch(c -> code == 9 ? before(now, c) : after(now, c));
  }

  private static boolean before(Instant now, Lane.CertificateRow c) {
    return c.notBefore() != null && now.isBefore(Instant.parse(c.notBefore()));
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
