package rootcause.desktop.panels;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.report.picture.State;
import rootcause.core.report.picture.StoreWords;
import rootcause.core.text.Texts;

/**
 * Which store holds which issuer of the chains that are shown: that one, another key with the same
 * name, or none.
 *
 * @param issuers one for each column
 * @param rows one for each store
 */
public record RootRows(List<String> issuers, List<Row> rows) {
  /** A store, and for each issuer whether it is in it. */
  public record Row(String store, String path, List<Cell> cells) {}

  /**
   * How one store stands to one issuer.
   *
   * @param state null where the issuer is absent, which is as it should be for most
   */
  public record Cell(@Nullable State state, String word) {
    /** As it is copied. */
    @Override
    public String toString() {
      return word;
    }
  }

  /** An issuer; without a fingerprint where only its name is known. */
  private record Wanted(String name, @Nullable String sha256, @Nullable X500Principal subject) {}

  /** The table of a case; needs no machine, but takes certificates apart. */
  public static RootRows of(Case facts, List<Lane> lanes, Texts texts) {
    Map<String, X509Certificate> known = new HashMap<>();
    facts
        .certificates()
        .forEach((sha256, encoded) -> Encoded.parse(encoded).ifPresent(c -> known.put(sha256, c)));
    List<Wanted> wanted = wanted(lanes, known);
    List<Row> rows =
        facts.stores().stream()
            .map(
                store ->
                    new Row(
                        StoreWords.name(store, texts),
                        store.path(),
                        wanted.stream().map(w -> cell(store, w, facts, known, texts)).toList()))
            .toList();
    return new RootRows(wanted.stream().map(Wanted::name).toList(), rows);
  }

  private static List<Wanted> wanted(List<Lane> lanes, Map<String, X509Certificate> known) {
    Map<String, Wanted> all = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      Stream.concat(lane.built().stream().map(Lane.LinkRow::certificate), lane.presented().stream())
          .filter(row -> !leaf(lane, row))
          .forEach(row -> all.putIfAbsent(row.sha256(), wanted(row, known)));
    }
    for (Lane lane : lanes) {
      String missing = missing(lane);
      if (missing != null) {
        List<Lane.CertificateRow> seen =
            lanes.stream()
                .flatMap(l -> l.built().stream())
                .map(Lane.LinkRow::certificate)
                .filter(row -> row.subject().equals(missing))
                .toList();
        if (seen.isEmpty()) {
          all.putIfAbsent(missing, new Wanted(missing, null, principal(missing)));
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  private static boolean leaf(Lane lane, Lane.CertificateRow row) {
    return !lane.presented().isEmpty() && lane.presented().getFirst().sha256().equals(row.sha256());
  }

  private static @Nullable String missing(Lane lane) {
    var at = lane.verdict().brokenAt();
    return at == null ? null : at.missingIssuer();
  }

  private static Wanted wanted(Lane.CertificateRow row, Map<String, X509Certificate> known) {
    X509Certificate certificate = known.get(row.sha256());
    return new Wanted(
        row.name(),
        row.sha256(),
        certificate == null ? null : certificate.getSubjectX500Principal());
  }

  private static Cell cell(
      StoreRow store, Wanted wanted, Case facts, Map<String, X509Certificate> known, Texts texts) {
    if (!store.readable()) {
      return new Cell(State.UNCHECKED, texts.say("window.root-unknown"));
    }
    String sha256 = wanted.sha256();
    if (sha256 != null && store.holds().contains(sha256)) {
      boolean expired = badges(facts, sha256).contains("expired");
      return expired
          ? new Cell(State.WARNED, texts.say("window.root-expired"))
          : new Cell(State.WELL, texts.say("window.root-present"));
    }
    boolean namesake =
        store.holds().stream()
            .map(known::get)
            .anyMatch(c -> c != null && c.getSubjectX500Principal().equals(wanted.subject()));
    if (!namesake) {
      return new Cell(null, texts.say("window.root-absent"));
    }
    return sha256 == null
        ? new Cell(State.WELL, texts.say("window.root-present"))
        : new Cell(State.WARNED, texts.say("window.root-other-key"));
  }

  private static List<String> badges(Case facts, String sha256) {
    return facts.lanes().stream()
        .flatMap(
            lane ->
                Stream.concat(
                    lane.built().stream().map(Lane.LinkRow::certificate),
                    lane.presented().stream()))
        .filter(row -> row.sha256().equals(sha256))
        .findFirst()
        .map(Lane.CertificateRow::badges)
        .orElse(List.of());
  }

  private static @Nullable X500Principal principal(String name) {
    try {
      return new X500Principal(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
