package rootcause.core.diagnosis.rules;

import java.util.List;
import java.util.Objects;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.model.Actor;
import rootcause.core.text.Texts;

/** Strict RFC 5280 checks (X509_STRICT) that Python 3.13 switches on for urllib3 2. */
final class StrictRefusesCertificate extends LaneRule {
  StrictRefusesCertificate() {
    super("strict-refuses-certificate");
  }

  @Override
  boolean explains(CaseView view, Lane lane) {
    Integer code = lane.verdict().code();
    return code != null && !section(code).isEmpty();
  }

  @Override
  Finding finding(CaseView view, List<Lane> lanes, Texts texts) {
    Lane lane = lanes.getFirst();
    return draft(view, lanes, texts)
        .certain()
        .actor(Actor.PKI)
        .arguments(
            lane.host(),
            LaneFacts.brokenName(lane),
            String.valueOf(lane.verdict().code()),
            LaneFacts.message(lane),
            section(Objects.requireNonNullElse(lane.verdict().code(), 0)))
        .known("python/cpython#138193", null)
        .done();
  }

  /**
   * The section of RFC 5280 that a code of OpenSSL's strict checks stands for (OpenSSL {@code
   * crypto/x509/x509_vfy.c}, {@code check_extensions}); empty for every other code.
   */
  private static String section(int code) {
    return switch (code) {
      case 78 -> "4.1.1.2";
      case 80, 81, 89 -> "4.2.1.9";
      case 82, 92 -> "4.2.1.3";
      case 83 -> "4.1.2.4";
      case 84, 88 -> "4.1.2.6";
      case 85, 90, 102, 103 -> "4.2.1.1";
      case 86, 91 -> "4.2.1.2";
      case 87 -> "4.2.1.6";
      case 93 -> "4.1.2.1";
      default -> "";
    };
  }
}
