package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.Auxiliary;
import rootcause.core.stores.Release;
import rootcause.core.stores.StoreProblem;
import rootcause.core.stores.StoredCertificate;
import rootcause.core.stores.TrustStore;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Trust stores as rows of a report. */
final class StoreRows {
  private final Texts texts;
  private final List<Lane> lanes;
  private final Map<String, Set<String>> system;
  private final Set<Fingerprint> kept;

  /**
   * For these lanes.
   *
   * @param system which interpreters' truststore reads a store, by id of the store
   * @param kept certificates whose bytes are in the case
   */
  StoreRows(Texts texts, List<Lane> lanes, Map<String, Set<String>> system, Set<Fingerprint> kept) {
    this.texts = texts;
    this.lanes = lanes;
    this.system = system;
    this.kept = kept;
  }

  /**
   * The row of a store.
   *
   * @param trusts whether a host that was asked about would be trusted, null when none was
   */
  StoreRow row(TrustStore store, @Nullable Boolean trusts) {
    return new StoreRow(
        store.id(),
        store.kind().id(),
        store.path().toString(),
        store.certificates().size(),
        system.containsKey(store.id()),
        store.readable(),
        store.writable(),
        pythons(store),
        store.place().readers().stream().map(this::say).toList(),
        store.problems().stream().map(this::problem).toList(),
        held(store, entry -> true),
        held(store, StoredCertificate::distrusted),
        settings(store),
        trusts,
        modified(store.release()));
  }

  private List<String> held(TrustStore store, Predicate<StoredCertificate> which) {
    return store.effective().stream()
        .filter(which)
        .map(StoredCertificate::certificate)
        .filter(certificate -> kept.contains(certificate.fingerprint()))
        .map(certificate -> certificate.fingerprint().hex())
        .toList();
  }

  private static Map<String, String> settings(TrustStore store) {
    Map<String, String> settings = new TreeMap<>();
    for (StoredCertificate entry : store.effective()) {
      Auxiliary auxiliary = entry.auxiliary();
      if (auxiliary != null) {
        String encoded = Base64.getEncoder().encodeToString(auxiliary.bytes());
        settings.putIfAbsent(entry.certificate().fingerprint().hex(), encoded);
      }
    }
    return settings;
  }

  private List<String> pythons(TrustStore store) {
    Set<String> ids = new LinkedHashSet<>();
    lanes.stream()
        .filter(lane -> lane.trust().stores().contains(store.id()))
        .forEach(lane -> ids.add(lane.python()));
    ids.addAll(system.getOrDefault(store.id(), Set.of()));
    return new ArrayList<>(ids);
  }

  private StoreRow.Problem problem(StoreProblem problem) {
    return new StoreRow.Problem(
        problem.kind().id(), say(problem.sentence()), problem.position(), problem.line());
  }

  private static @Nullable Boolean modified(Release release) {
    return switch (release) {
      case AS_RELEASED -> false;
      case MODIFIED -> true;
      case UNKNOWN -> null;
    };
  }

  private String say(Sentence sentence) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }
}
