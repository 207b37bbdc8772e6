package rootcause.core.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;

/** One judgement on its way: building, then each check in OpenSSL's order. */
final class Judgement {
  private final ChainQuestion question;
  private final List<ReadResult> sent;
  private final List<Node> nodes;
  private final AnchorIndex store;
  private final @Nullable HostName host;
  private final SignatureMemory signatures;

  Judgement(
      ChainQuestion question,
      List<ReadResult> sent,
      List<Node> nodes,
      AnchorIndex store,
      @Nullable HostName host,
      SignatureMemory signatures) {
    this.question = question;
    this.sent = sent;
    this.nodes = nodes;
    this.store = store;
    this.host = host;
    this.signatures = signatures;
  }

  ChainVerdict verdict() {
    Certificate leaf = nodes.getFirst().certificate();
    Fault weak = LevelCheck.leafKey(leaf, question.profile());
    Construction chain =
        weak == null
            ? ChainBuilder.build(question, store, nodes)
            : new Construction(nodes.subList(0, 1), 1, weak);
    Fault fault = chain.fault() == null ? firstFault(chain) : chain.fault();
    return fault == null ? accepted(chain) : refused(chain, fault);
  }

  private @Nullable Fault firstFault(Construction chain) {
    List<Node> built = chain.nodes();
    Profile profile = question.profile();
    Fault fault = ExtensionCheck.check(chain, question);
    if (fault == null) {
      fault = LevelCheck.chain(built, profile);
    }
    Certificate leaf = built.getFirst().certificate();
    if (fault == null && host != null && profile.hostCheck() != HostCheck.URLLIB3_1) {
      fault = IdentityCheck.check(leaf, host, profile.hostCheck());
    }
    if (fault == null && leaf.key().isEmpty() && question.line().atLeast(OpenSslLine.V3_0)) {
      fault = new Fault(Codes.UNSPECIFIED, 0);
    }
    if (fault == null) {
      Validity validity = new Validity(question.time(), question.line());
      fault = SignatureAndTimeCheck.check(built, profile, validity, signatures);
    }
    if (fault == null) {
      fault = NameConstraintCheck.check(built, question);
    }
    return fault == null ? ResourceCheck.check(built) : fault;
  }

  private ChainVerdict accepted(Construction chain) {
    Certificate leaf = chain.nodes().getFirst().certificate();
    String complaint =
        host == null || question.profile().hostCheck() != HostCheck.URLLIB3_1
            ? null
            : Urllib3HostCheck.complaint(leaf, host);
    Outcome outcome =
        complaint == null
            ? new Outcome.Accepted()
            : new Outcome.HostRefused(
                complaint,
                new Reason.OtherHost(String.valueOf(question.host()), Reasons.names(leaf)));
    return new ChainVerdict(question, outcome, walk(chain, null));
  }

  private ChainVerdict refused(Construction chain, Fault fault) {
    int last = chain.nodes().size() - 1;
    Certificate at = chain.nodes().get(Math.min(fault.depth(), last)).certificate();
    boolean issuerMissing =
        fault.code() == Codes.ISSUER_NOT_FOUND || fault.code() == Codes.LOCAL_ISSUER_NOT_FOUND;
    Walk.BrokenLink broken =
        new Walk.BrokenLink(fault.depth(), at, issuerMissing ? at.issuer() : null);
    Outcome outcome =
        new Outcome.Refused(
            fault.code(),
            fault.depth(),
            OpenSslTexts.of(fault.code(), question.line()),
            Reasons.of(question, chain, certificates(), fault, store));
    return new ChainVerdict(question, outcome, walk(chain, broken));
  }

  private List<Certificate> certificates() {
    return nodes.stream().map(Node::certificate).toList();
  }

  private Walk walk(Construction chain, Walk.@Nullable BrokenLink broken) {
    List<BuiltLink> built =
        chain.nodes().stream()
            .map(node -> new BuiltLink(node.certificate(), node.origin()))
            .toList();
    return new Walk(sent, built, chain.untrusted(), broken);
  }
}
