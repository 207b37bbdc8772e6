package rootcause.desktop.panels;

import java.util.List;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreDifference;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.Escape;

/**
 * What two stores do not have in common, by the names of the certificates.
 *
 * @param first names of those that only the first holds
 * @param second names of those that only the second holds
 * @param both how many both hold
 */
record Difference(List<String> first, List<String> second, int both) {
  /** The difference; certificates are taken apart for their names. */
  static Difference of(Case facts, StoreRow one, StoreRow other) {
    StoreDifference found = StoreDifference.of(one, other);
    return new Difference(
        names(facts, found.onlyFirst()), names(facts, found.onlySecond()), found.both());
  }

  private static List<String> names(Case facts, List<String> certificates) {
    return certificates.stream().map(one -> name(facts, one)).sorted().toList();
  }

  private static String name(Case facts, String sha256) {
    String encoded = facts.certificates().get(sha256);
    return encoded == null
        ? sha256
        : Encoded.parse(encoded)
            .map(c -> Escape.line(c.getSubjectX500Principal().getName()))
            .orElse(sha256);
  }

  /** Whether both hold the same. */
  boolean same() {
    return first.isEmpty() && second.isEmpty();
  }
}
