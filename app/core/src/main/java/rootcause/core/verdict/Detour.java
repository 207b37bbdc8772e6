package rootcause.core.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.verdict.PassedOver.Why;
import rootcause.core.x509.Certificate;

/**
 * The path through a certificate that was left: the same question once more, with what was taken
 * instead of it out of the way.
 */
final class Detour {
  private final ChainVerdict verdict;
  private final PassedOver through;
  private final List<PassedOver> all;

  Detour(ChainVerdict verdict, PassedOver through, List<PassedOver> all) {
    this.verdict = verdict;
    this.through = through;
    this.all = all;
  }

  /** How it ends; null where OpenSSL would never take this certificate. */
  @Nullable ChainVerdict end(ChainJudge judge) {
    ChainQuestion question = verdict.question();
    return switch (through.why()) {
      case Why.OtherKeyId _, Why.InvalidExtensions _, Why.OtherAlgorithm _, Why.NotTheSame _ ->
          null;
      case Why.Outdated(Certificate taken) -> end(judge, without(question, taken));
      case Why.NotFirst(Certificate taken) -> end(judge, without(question, taken));
      case Why.StoreFirst(Certificate taken) -> end(judge, without(question, taken));
      case Why.StoreOnly _ -> end(judge, question.with(question.anchors().without(stored())));
    };
  }

  private @Nullable ChainVerdict end(ChainJudge judge, ChainQuestion question) {
    ChainVerdict other = judge.judge(question);
    boolean taken =
        other.walk().built().stream()
            .anyMatch(link -> link.certificate().equals(through.certificate()));
    return taken ? other : null;
  }

  private ChainQuestion without(ChainQuestion question, Certificate taken) {
    Set<Fingerprint> left = new HashSet<>();
    left.add(taken.encoded().fingerprint());
    for (PassedOver other : all) {
      if (other.depth() == through.depth() && !other.equals(through)) {
        left.add(other.certificate().encoded().fingerprint());
      }
    }
    List<EncodedCertificate> sent = question.sent();
    EncodedCertificate leaf = sent.getFirst();
    return question
        .with(question.anchors().without(left))
        .of(sent.stream().filter(c -> c.equals(leaf) || !left.contains(c.fingerprint())).toList());
  }

  /** What the chain has from the store. */
  private Set<Fingerprint> stored() {
    Set<Fingerprint> stored = new HashSet<>();
    for (BuiltLink link : verdict.walk().built()) {
      if (link.isStored()) {
        stored.add(link.certificate().encoded().fingerprint());
      }
    }
    return stored;
  }
}
