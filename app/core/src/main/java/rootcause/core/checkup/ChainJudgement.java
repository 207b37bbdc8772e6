package rootcause.core.checkup;

import java.time.Instant;
import java.util.List;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.policy.LegTrust;
import rootcause.core.pip.policy.VerifyFlag;
import rootcause.core.verdict.ChainJudge;
import rootcause.core.verdict.ChainQuestion;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.HostCheck;
import rootcause.core.verdict.Profile;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.x509.OpenSslLine;

/** Puts policies and chains before the judge, at one moment. */
final class ChainJudgement {
  private final ChainJudge judge = new ChainJudge();
  private final Shelf shelf;
  private final Instant time;

  ChainJudgement(Shelf shelf, Instant time) {
    this.shelf = shelf;
    this.time = time;
  }

  /** The moment of judgement, by the clock of the machine. */
  Instant time() {
    return time;
  }

  /** What OpenSSL would say of a chain under this policy; asked for verified legs only. */
  ChainVerdict of(
      LegTrust leg, String host, List<EncodedCertificate> presented, PythonFacts python) {
    return of(
        new ChainQuestion(
            presented,
            shelf.anchors(leg.sources()),
            host,
            time,
            profile(leg, python),
            line(python)));
  }

  /** The answer to any question. */
  ChainVerdict of(ChainQuestion question) {
    return judge.judge(question);
  }

  /** The judge itself, who remembers what was asked here. */
  ChainJudge judge() {
    return judge;
  }

  /** The stores behind a policy. */
  TrustAnchors anchors(LegTrust leg) {
    return shelf.anchors(leg.sources());
  }

  /** The line of OpenSSL that this interpreter has; where it is not known, the commonest. */
  static OpenSslLine line(PythonFacts python) {
    OpenSslFacts openssl = python.openssl();
    return openssl == null ? OpenSslLine.V3_0 : OpenSslLine.of(openssl.version());
  }

  static Profile profile(LegTrust leg, PythonFacts python) {
    return new Profile(
        "pip",
        leg.flags().contains(VerifyFlag.X509_STRICT),
        leg.flags().contains(VerifyFlag.PARTIAL_CHAIN),
        hostCheck(leg),
        level(leg, python));
  }

  private static HostCheck hostCheck(LegTrust leg) {
    return switch (leg.hostCheck()) {
      case OPENSSL, NONE -> HostCheck.OPENSSL;
      case OPENSSL_NO_CN -> HostCheck.OPENSSL_WITHOUT_COMMON_NAME;
      case URLLIB3 -> HostCheck.URLLIB3_1;
    };
  }

  /** Python 3.10 and later set level 2 themselves; before, OpenSSL's own default of 1 holds. */
  private static int level(LegTrust leg, PythonFacts python) {
    Integer known = leg.securityLevel();
    if (known != null) {
      return known;
    }
    return python.version().atLeast(3, 10) ? 2 : 1;
  }
}
