package rootcause.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.TrustSettings.Trust;

/**
 * Builds one chain, the store first at each step, without ever going back (openssl-verify-model,
 * section 6; OpenSSL's {@code build_chain} with TRUSTED_FIRST).
 */
final class ChainBuilder {
  /** Intermediates that OpenSSL allows by default; leaf and root come on top. */
  private static final int DEPTH_LIMIT = 100;

  private static final int LONGEST = DEPTH_LIMIT + 1;

  private final AnchorIndex store;
  private final BestIssuer bestIssuer;
  private final Profile profile;
  private final OpenSslLine line;
  private final List<Node> chain = new ArrayList<>();
  private final List<Node> pool;
  private int untrusted = 1;

  private ChainBuilder(ChainQuestion question, AnchorIndex store, List<Node> sent) {
    this.store = store;
    this.profile = question.profile();
    this.line = question.line();
    this.bestIssuer = new BestIssuer(new Validity(question.time(), line), line);
    this.pool = new ArrayList<>(sent);
    this.chain.add(sent.getFirst());
  }

  static Construction build(ChainQuestion question, AnchorIndex store, List<Node> sent) {
    ChainBuilder builder = new ChainBuilder(question, store, sent);
    Fault fault = builder.build();
    return new Construction(List.copyOf(builder.chain), builder.untrusted, fault);
  }

  private @Nullable Fault build() {
    boolean useSent = true;
    while (true) {
      int added = takeFromStore();
      if (added == KEYLESS) {
        return new Fault(Codes.UNSPECIFIED, chain.size() - 1);
      }
      if (added >= 0) {
        useSent = false;
        Trust trust = trustFrom(added);
        if (trust != Trust.UNSET) {
          return outcome(trust);
        }
        if (!chain.getLast().certificate().isSelfSigned()) {
          continue;
        }
      }
      if (!useSent) {
        return outcome(lastChance());
      }
      useSent = takeFromSent();
    }
  }

  private static final int NONE = -1;
  private static final int KEYLESS = -2;

  /** Where a certificate from the store was put; NONE, or KEYLESS for OpenSSL's internal error. */
  private int takeFromStore() {
    Node current = chain.getLast();
    Certificate subject = current.certificate();
    int size = chain.size();
    Node issuer =
        size > LONGEST
            ? null
            : bestIssuer.of(subject, store.withSubject(subject.issuer()), node -> true);
    if (issuer == null) {
      return NONE;
    }
    if (subject.key().isEmpty() && line.atLeast(OpenSslLine.V3_0)) {
      return KEYLESS;
    }
    if (!subject.isSelfSigned()) {
      chain.add(issuer);
      return size;
    }
    if (!issuer.certificate().equals(subject)) {
      return NONE;
    }
    chain.set(size - 1, issuer);
    untrusted = size - 1;
    return size - 1;
  }

  private boolean takeFromSent() {
    Certificate subject = chain.getLast().certificate();
    boolean selfIssuedLeaf = subject.isSelfIssued() && chain.size() == 1;
    Node up =
        subject.isSelfSigned() || chain.size() > LONGEST
            ? null
            : bestIssuer.of(subject, pool, node -> selfIssuedLeaf || !inChain(node));
    if (up == null) {
      return false;
    }
    chain.add(up);
    pool.remove(up);
    untrusted++;
    return true;
  }

  private boolean inChain(Node candidate) {
    return chain.stream().anyMatch(node -> node.certificate().equals(candidate.certificate()));
  }

  /** The look for trust after the loop, which can only find a leaf that the store holds. */
  private Trust lastChance() {
    if (chain.size() > LONGEST || untrusted < chain.size()) {
      return Trust.UNSET;
    }
    return trustFrom(chain.size());
  }

  /** OpenSSL's {@code check_trust} from a position on. */
  private Trust trustFrom(int position) {
    for (Node node : chain.subList(position, chain.size())) {
      Trust explicit = node.settings().forServer();
      if (explicit != Trust.UNSET) {
        return explicit;
      }
      if (node.certificate().isSelfSigned()) {
        return Trust.TRUSTED;
      }
    }
    if (!profile.partialChain()) {
      return Trust.UNSET;
    }
    return position < chain.size() ? Trust.TRUSTED : leafInStore();
  }

  private Trust leafInStore() {
    Node stored = store.same(chain.getFirst().certificate());
    if (stored == null) {
      return Trust.UNSET;
    }
    if (stored.settings().forServer() == Trust.REJECTED) {
      return Trust.REJECTED;
    }
    chain.set(0, stored);
    untrusted = 0;
    return Trust.TRUSTED;
  }

  private @Nullable Fault outcome(Trust trust) {
    int last = chain.size() - 1;
    return switch (trust) {
      case TRUSTED -> null;
      case REJECTED -> new Fault(Codes.REJECTED, rejectedAt());
      case UNSET -> new Fault(unfinished(), last);
    };
  }

  private int rejectedAt() {
    for (int i = 0; i < chain.size(); i++) {
      if (chain.get(i).settings().forServer() == Trust.REJECTED) {
        return i;
      }
    }
    return 0;
  }

  private int unfinished() {
    if (chain.size() > LONGEST) {
      return Codes.CHAIN_TOO_LONG;
    }
    if (chain.getLast().certificate().isSelfSigned()) {
      return chain.size() == 1 ? Codes.SELF_SIGNED_LEAF : Codes.SELF_SIGNED_IN_CHAIN;
    }
    return untrusted < chain.size() ? Codes.ISSUER_NOT_FOUND : Codes.LOCAL_ISSUER_NOT_FOUND;
  }
}
