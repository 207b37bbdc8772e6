package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.verdict.Anchor;
import rootcause.core.verdict.ChainVerdict;
import rootcause.core.verdict.Outcome;
import rootcause.core.verdict.TrustAnchors;
import rootcause.core.verdict.Walk;
import rootcause.core.x509.CanonicalForm;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Name;

/** Finds in which other stores of the machine the issuer lies that a chain lacks. */
final class Elsewhere {
  /** No path to a trusted root (openssl-verify-model, section 8). */
  private static final Set<Integer> NO_PATH = Set.of(2, 18, 19, 20, 21);

  private static final int BAD_SIGNATURE = 7;

  private final Shelf shelf;
  private final ChainJudgement judgement;
  private final Certificates certificates;

  Elsewhere(Shelf shelf, ChainJudgement judgement, Certificates certificates) {
    this.shelf = shelf;
    this.judgement = judgement;
    this.certificates = certificates;
  }

  /**
   * What is missing, and where it is.
   *
   * @param issuer null when nothing is missing
   * @param stores ids of stores that hold it, outside the lane's own
   */
  record Found(@Nullable Name issuer, List<String> stores) {
    /** Nothing is missing. */
    static final Found NOTHING = new Found(null, List.of());
  }

  /** Looks into every store that this verdict's own context did not load. */
  Found of(ChainVerdict verdict, Set<String> loaded) {
    if (!(verdict.outcome() instanceof Outcome.Refused refused)
        || !NO_PATH.contains(refused.code())) {
      return Found.NOTHING;
    }
    Optional<Walk.BrokenLink> broken = verdict.walk().breakPoint();
    if (broken.isEmpty()) {
      return Found.NOTHING;
    }
    Certificate last = broken.get().at();
    Name issuer = broken.get().missingIssuer().orElse(last.issuer());
    Map<Fingerprint, Boolean> fits = new HashMap<>();
    Set<String> stores = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    for (TrustStore store : shelf.all()) {
      if (loaded.contains(store.id())) {
        continue;
      }
      boolean here =
          bySubject(store, issuer.canonical()).stream()
              .anyMatch(
                  entry ->
                      fits.computeIfAbsent(
                          entry.certificate().fingerprint(), f -> fits(verdict, entry, last)));
      if (here && stores.add(store.id())) {
        ordered.add(store.id());
      }
    }
    return new Found(issuer, ordered);
  }

  private List<StoredCertificate> bySubject(TrustStore store, CanonicalForm subject) {
    return store.certificates().stream()
        .filter(entry -> !entry.distrusted())
        .filter(
            entry ->
                certificates
                    .read(entry.certificate())
                    .filter(c -> c.subject().canonical().equals(subject))
                    .isPresent())
        .toList();
  }

  /** Whether the chain would go on with this certificate: OpenSSL takes it, and its key signed. */
  private boolean fits(ChainVerdict verdict, StoredCertificate entry, Certificate last) {
    if (last.encoded().equals(entry.certificate())) {
      return true;
    }
    List<Anchor> with = new ArrayList<>(verdict.question().anchors().loaded());
    with.add(Anchor.plain(entry.certificate(), "elsewhere", 0));
    ChainVerdict then =
        judgement.of(
            verdict
                .question()
                .with(
                    TrustAnchors.of(
                        with,
                        verdict.question().anchors().folders(),
                        verdict.question().anchors().absent())));
    boolean taken =
        then.walk().built().stream()
            .anyMatch(link -> link.certificate().encoded().equals(entry.certificate()));
    return taken
        && !(then.outcome() instanceof Outcome.Refused refused
            && (refused.code() == BAD_SIGNATURE));
  }
}
