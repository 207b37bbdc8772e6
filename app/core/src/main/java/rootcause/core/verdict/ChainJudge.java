package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.verdict.Outcome.NotVerified;
import rootcause.core.verdict.Outcome.Step;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/**
 * Judges a chain as OpenSSL does when Python asks. One judge remembers the signatures that it has
 * checked; safe for use by several threads.
 */
public final class ChainJudge {
  private final SignatureMemory signatures = new SignatureMemory();

  /** The verdict: the first error, in OpenSSL's order (openssl-verify-model, section 7). */
  public ChainVerdict judge(ChainQuestion question) {
    List<ReadResult> sent = read(question.sent(), question.line());
    HostName host;
    try {
      host = question.host() == null ? null : HostName.of(question.host(), question.line());
    } catch (HostName.Unusable e) {
      return notVerified(question, sent, Step.SETUP, String.valueOf(e.getMessage()));
    }
    AnchorIndex store = question.anchors().index(question.line());
    if (store.unreadable() != null) {
      return notVerified(question, sent, Step.PARSE_ROOTS, store.unreadable());
    }
    List<Node> nodes = new ArrayList<>(sent.size());
    for (ReadResult result : sent) {
      switch (result) {
        case ReadResult.Parsed(Certificate certificate) ->
            nodes.add(Node.sent(certificate, nodes.size()));
        case ReadResult.Refused refused -> {
          return notVerified(question, sent, Step.PARSE_CHAIN, refused.reason());
        }
      }
    }
    if (nodes.isEmpty()) {
      return notVerified(question, sent, Step.PARSE_CHAIN, "no certificate was sent");
    }
    return new Judgement(question, sent, nodes, store, host, signatures).verdict();
  }

  /**
   * The forks on the way to a verdict of this judge: what was seen and left, why, and how it would
   * have ended. Each fork is judged again, so ask only where somebody reads the answer.
   */
  public List<PassedOver> passedOver(ChainVerdict verdict) {
    List<PassedOver> all = Alternatives.of(verdict);
    return all.stream().map(one -> one.with(new Detour(verdict, one, all).end(this))).toList();
  }

  private static List<ReadResult> read(List<EncodedCertificate> sent, OpenSslLine line) {
    return sent.stream().map(certificate -> CertificateReader.read(certificate, line)).toList();
  }

  private static ChainVerdict notVerified(
      ChainQuestion question, List<ReadResult> sent, Step step, @Nullable String text) {
    return new ChainVerdict(
        question, new NotVerified(step, String.valueOf(text)), new Walk(sent, List.of(), 0, null));
  }
}
