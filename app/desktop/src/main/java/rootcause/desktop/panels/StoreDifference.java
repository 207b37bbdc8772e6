package rootcause.desktop.panels;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.StoreRow;

/**
 * What two stores do not have in common, of the certificates that the case holds.
 *
 * @param first names of those that only the first holds
 * @param second names of those that only the second holds
 * @param both how many both hold
 */
record StoreDifference(List<String> first, List<String> second, int both) {
  /** The difference; certificates are taken apart for their names. */
  static StoreDifference of(Case facts, StoreRow one, StoreRow other) {
    Set<String> common = new LinkedHashSet<>(one.holds());
    common.retainAll(other.holds());
    return new StoreDifference(
        names(facts, one, common), names(facts, other, common), common.size());
  }

  private static List<String> names(Case facts, StoreRow store, Set<String> common) {
    List<String> names = new ArrayList<>();
    for (String sha256 : new LinkedHashSet<>(store.holds())) {
      if (!common.contains(sha256)) {
        String encoded = facts.certificates().get(sha256);
        names.add(
            encoded == null
                ? sha256
                : Encoded.parse(encoded)
                    .map(
                        c ->
                            rootcause.core.report.Escape.line(
                                c.getSubjectX500Principal().getName()))
                    .orElse(sha256));
      }
    }
    return names;
  }
}
