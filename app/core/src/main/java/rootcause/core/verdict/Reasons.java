package rootcause.core.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.DisplayName;
import rootcause.core.x509.GeneralName;
import rootcause.core.x509.Name;

/** From OpenSSL's code to a reason that a person can act on. */
final class Reasons {
  private final ChainQuestion question;
  private final Construction chain;
  private final List<Certificate> sent;
  private final AnchorIndex store;
  private final Node at;
  private final int depth;

  private Reasons(
      ChainQuestion question,
      Construction chain,
      List<Certificate> sent,
      Fault fault,
      AnchorIndex store) {
    this.question = question;
    this.chain = chain;
    this.sent = sent;
    this.store = store;
    // OpenSSL may count one further than the chain is long.
    this.depth = Math.min(fault.depth(), chain.nodes().size() - 1);
    this.at = chain.nodes().get(depth);
  }

  static Reason of(
      ChainQuestion question,
      Construction chain,
      List<Certificate> sent,
      Fault fault,
      AnchorIndex store) {
    return new Reasons(question, chain, sent, fault, store).reason(fault.code());
  }

  private Reason reason(int code) {
    Certificate certificate = at.certificate();
    return switch (code) {
      case Codes.SELF_SIGNED_LEAF -> new Reason.SelfSignedLeaf(certificate);
      case Codes.SELF_SIGNED_IN_CHAIN ->
          sameName(certificate.subject())
              .orElseGet(() -> new Reason.RootUnknown(certificate.subject(), certificate));
      case Codes.ISSUER_NOT_FOUND -> new Reason.StoreIncomplete(certificate, certificate.issuer());
      case Codes.LOCAL_ISSUER_NOT_FOUND -> issuerNotFound(certificate.issuer());
      case Codes.EXPIRED, Codes.BAD_NOT_AFTER ->
          at.isStored() ? new Reason.RootOutdated(certificate) : new Reason.Expired(certificate);
      case Codes.NOT_YET_VALID, Codes.BAD_NOT_BEFORE ->
          at.isStored()
              ? new Reason.RootOutdated(certificate)
              : new Reason.NotYetValid(certificate);
      case Codes.REJECTED -> new Reason.RootDistrusted(certificate);
      case Codes.HOST_MISMATCH, Codes.ADDRESS_MISMATCH ->
          new Reason.OtherHost(String.valueOf(question.host()), names(certificate));
      case Codes.BAD_SIGNATURE -> new Reason.BadSignature(certificate);
      case Codes.WEAK_LEAF_KEY, Codes.WEAK_CA_KEY ->
          new Reason.TooWeak(certificate, certificate.keyDescription());
      case Codes.WEAK_SIGNATURE ->
          new Reason.TooWeak(certificate, certificate.signatureDescription());
      default -> new Reason.RuleBroken(certificate);
    };
  }

  private Reason issuerNotFound(Name issuer) {
    Optional<Reason> same = sameName(issuer);
    if (same.isPresent()) {
      return same.get();
    }
    Reason.Basis basis = basis(issuer);
    if (basis != null) {
      return new Reason.IntermediateNotSent(issuer, basis);
    }
    return question.anchors().loaded().isEmpty() && question.anchors().folders().isEmpty()
        ? new Reason.StoreEmpty(question.anchors().absent())
        : new Reason.RootUnknown(issuer, null);
  }

  /** Certificates of the wanted name that OpenSSL did not take, because another key signed. */
  private Optional<Reason> sameName(Name wanted) {
    List<Reason.Place> places =
        store.withSubject(wanted).stream()
            .flatMap(
                node ->
                    node.origin() instanceof Origin.Stored stored
                        ? Stream.of(new Reason.Place(stored.store(), node.certificate()))
                        : Stream.<Reason.Place>empty())
            .toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reason.SameNameOtherKey(wanted, places));
  }

  /** What tells that the missing issuer is an intermediate, or null. */
  private Reason.@Nullable Basis basis(Name issuer) {
    Name issuersIssuer = at.certificate().authorityKeyId().map(id -> id.issuer()).orElse(null);
    if (issuersIssuer != null && !issuersIssuer.equals(issuer)) {
      return Reason.Basis.KEY_IDENTIFIER;
    }
    boolean gap =
        sent.stream()
            .filter(certificate -> certificate.isCa() && !certificate.subject().equals(issuer))
            .anyMatch(
                certificate ->
                    chain.nodes().stream()
                        .noneMatch(node -> node.certificate().equals(certificate)));
    if (gap) {
      return Reason.Basis.GAP_IN_WHAT_WAS_SENT;
    }
    boolean lonelyLeaf = depth == 0 && !at.certificate().isSelfIssued();
    return lonelyLeaf && sameOrganization(issuer) ? Reason.Basis.SAME_ORGANIZATION : null;
  }

  private boolean sameOrganization(Name issuer) {
    Optional<String> wanted = issuer.organization().filter(name -> !name.isBlank());
    return wanted.isPresent()
        && store.loadedRoots().stream()
            .anyMatch(root -> root.subject().organization().equals(wanted));
  }

  /** The names that a leaf is for, safe to show. */
  static List<String> names(Certificate leaf) {
    List<String> names =
        leaf.alternativeNames().stream()
            .flatMap(
                name ->
                    switch (name) {
                      case GeneralName.Dns(byte[] octets) ->
                          Stream.of(new String(octets, StandardCharsets.UTF_8));
                      default -> Stream.<String>empty();
                    })
            .map(DisplayName::visible)
            .toList();
    return names.isEmpty()
        ? leaf.subject().commonNames().stream().map(DisplayName::visible).toList()
        : names;
  }
}
