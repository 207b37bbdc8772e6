package rootcause.core.checkup;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.probe.Observation;
import rootcause.core.stores.TrustStore;
import rootcause.core.x509.CanonicalForm;
import rootcause.core.x509.Certificate;

/**
 * The certificates that go into a case, so that it can be judged again elsewhere: everything that
 * was presented, and of the stores every one whose subject is the name of an issuer on the way; all
 * of every store where a case was collected elsewhere.
 */
final class KeptCertificates {
  private static final int LONGEST = 8;

  private final Map<Fingerprint, EncodedCertificate> kept =
      new TreeMap<>(java.util.Comparator.comparing(Fingerprint::hex));
  private final Certificates certificates;

  KeptCertificates(
      List<LaneAnswer> answers, Shelf shelf, Certificates certificates, boolean whole) {
    this.certificates = certificates;
    Set<CanonicalForm> wanted = new HashSet<>();
    for (LaneAnswer answer : answers) {
      Observation seen = answer.seen();
      if (seen != null) {
        seen.presented().forEach(c -> keep(c, wanted));
        seen.presentedByProxy().forEach(c -> keep(c, wanted));
      }
    }
    if (whole) {
      shelf.all().stream()
          .flatMap(store -> store.certificates().stream())
          .forEach(entry -> kept.put(entry.certificate().fingerprint(), entry.certificate()));
    }
    // An issuer from a store has an issuer of its own; a chain is never longer than this.
    int depth = 0;
    while (depth < LONGEST && more(shelf, wanted)) {
      depth++;
    }
  }

  private boolean more(Shelf shelf, Set<CanonicalForm> wanted) {
    int before = kept.size();
    for (TrustStore store : shelf.all()) {
      store.certificates().stream()
          .map(entry -> entry.certificate())
          .filter(c -> !kept.containsKey(c.fingerprint()))
          .filter(
              c ->
                  certificates
                      .read(c)
                      .filter(read -> wanted.contains(read.subject().canonical()))
                      .isPresent())
          .forEach(c -> keep(c, wanted));
    }
    return kept.size() > before;
  }

  private void keep(EncodedCertificate certificate, Set<CanonicalForm> wanted) {
    kept.put(certificate.fingerprint(), certificate);
    certificates
        .read(certificate)
        .map(Certificate::issuer)
        .ifPresent(issuer -> wanted.add(issuer.canonical()));
  }

  /** Their fingerprints. */
  Set<Fingerprint> fingerprints() {
    return kept.keySet();
  }

  /** Base64 of each by its SHA-256. */
  Map<String, String> encoded() {
    return kept.values().stream()
        .collect(
            Collectors.toMap(
                c -> c.fingerprint().hex(),
                c -> Base64.getEncoder().encodeToString(c.bytes()),
                (a, b) -> a,
                TreeMap::new));
  }
}
