package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.verdict.PassedOver.Why;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Issuance;
import rootcause.core.x509.ReadResult;

/**
 * The forks on the way of one judgement: every certificate of a wanted name that was left, and why.
 * Told from the finished walk, so that a judgement nobody asks this of costs nothing more.
 */
final class Alternatives {
  /** More are no help to anybody, and a server may send as many as it likes. */
  static final int MOST = 12;

  private final ChainVerdict verdict;
  private final List<BuiltLink> built;
  private final AnchorIndex store;
  private final Validity validity;
  private final Set<Certificate> inChain = new HashSet<>();
  private final Set<Certificate> told = new HashSet<>();
  private final List<PassedOver> found = new ArrayList<>();

  private Alternatives(ChainVerdict verdict) {
    ChainQuestion question = verdict.question();
    this.verdict = verdict;
    this.built = verdict.walk().built();
    this.store = question.anchors().index(question.line());
    this.validity = new Validity(question.time(), question.line());
    built.forEach(link -> inChain.add(link.certificate()));
  }

  static List<PassedOver> of(ChainVerdict verdict) {
    Alternatives alternatives = new Alternatives(verdict);
    for (int at = 0; at < alternatives.steps(); at++) {
      alternatives.step(at);
    }
    return List.copyOf(alternatives.found);
  }

  /** The issuer was looked for below the top, and at the top where the chain found no end. */
  private int steps() {
    boolean open = verdict.outcome() instanceof Outcome.Refused refused && noEnd(refused.code());
    return open ? built.size() : Math.max(0, built.size() - 1);
  }

  private static boolean noEnd(int code) {
    return switch (code) {
      case Codes.ISSUER_NOT_FOUND,
          Codes.SELF_SIGNED_LEAF,
          Codes.SELF_SIGNED_IN_CHAIN,
          Codes.LOCAL_ISSUER_NOT_FOUND ->
          true;
      default -> false;
    };
  }

  private void step(int at) {
    BuiltLink below = built.get(at);
    BuiltLink taken = at + 1 < built.size() ? built.get(at + 1) : null;
    boolean root = taken == null && below.certificate().isSelfSigned();
    for (Node node : store.withSubject(below.certificate().issuer())) {
      add(root ? at : at + 1, node, stored(node.certificate(), below.certificate(), taken, root));
    }
    if (root) {
      return;
    }
    List<ReadResult> sent = verdict.walk().sent();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) instanceof ReadResult.Parsed(Certificate certificate)
          && !inChain.contains(certificate)) {
        add(at + 1, Node.sent(certificate, i), sent(certificate, below, taken));
      }
    }
  }

  private void add(int depth, Node node, @Nullable Why why) {
    if (why != null && found.size() < MOST && told.add(node.certificate())) {
      found.add(new PassedOver(depth, node.certificate(), node.origin(), why, null));
    }
  }

  /** Why a certificate of the store was left; null when it was not. */
  private @Nullable Why stored(
      Certificate candidate, Certificate below, @Nullable BuiltLink taken, boolean root) {
    if (!root && inChain.contains(candidate)) {
      return null;
    }
    Why unfit = unfit(candidate, below);
    if (unfit != null) {
      return unfit;
    }
    if (root) {
      return candidate.equals(below) ? new Why.NotFirst(firstTwin(below)) : new Why.NotTheSame();
    }
    return taken == null ? null : beaten(candidate, taken.certificate());
  }

  /** The store has the root that was sent, and OpenSSL took its twin. */
  private Certificate firstTwin(Certificate root) {
    return store.withSubject(root.subject()).stream()
        .map(Node::certificate)
        .filter(twin -> Issuance.of(twin, root) == Issuance.LIKELY)
        .findFirst()
        .orElse(root);
  }

  private @Nullable Why sent(Certificate candidate, BuiltLink below, @Nullable BuiltLink taken) {
    if (!candidate.subject().equals(below.certificate().issuer())) {
      return null;
    }
    Why unfit = unfit(candidate, below.certificate());
    if (unfit != null) {
      return unfit;
    }
    if (below.isStored()) {
      return new Why.StoreOnly(below.certificate());
    }
    if (taken == null) {
      return null;
    }
    return taken.isStored()
        ? new Why.StoreFirst(taken.certificate())
        : beaten(candidate, taken.certificate());
  }

  private Why beaten(Certificate candidate, Certificate taken) {
    return validity.includesNow(candidate) ? new Why.NotFirst(taken) : new Why.Outdated(taken);
  }

  private static @Nullable Why unfit(Certificate candidate, Certificate below) {
    return switch (Issuance.of(candidate, below)) {
      case LIKELY, OTHER_NAME -> null;
      case INVALID_EXTENSIONS -> new Why.InvalidExtensions();
      case OTHER_KEY_ID -> new Why.OtherKeyId();
      case OTHER_ALGORITHM -> new Why.OtherAlgorithm();
    };
  }
}
