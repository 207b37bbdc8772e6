package rootcause.desktop.panels;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
  private record Wanted(String name, @Nullable String sha256, @Nullable X500Principal subject) {
    boolean namesake(X509Certificate certificate) {
      return certificate.getSubjectX500Principal().equals(subject);
    }
  }

  /** The table of a case; needs no machine, but takes certificates apart. */
  public static RootRows of(Case facts, List<Lane> lanes, Texts texts) {
    return new Table(facts, lanes, texts).all();
  }

  private static final class Table {
    private final Case facts;
    private final List<Lane> lanes;
    private final Texts texts;
    private final Map<String, X509Certificate> known = new HashMap<>();

    Table(Case facts, List<Lane> lanes, Texts texts) {
      this.facts = facts;
      this.lanes = lanes;
      this.texts = texts;
      facts
          .certificates()
          .forEach(
              (sha256, encoded) -> Encoded.parse(encoded).ifPresent(c -> known.put(sha256, c)));
    }

    RootRows all() {
      List<Wanted> wanted = wanted();
      List<Row> rows =
          facts.stores().stream()
              .map(
                  store ->
                      new Row(
                          StoreWords.name(store, texts),
                          store.path(),
                          wanted.stream().map(w -> cell(store, w)).toList()))
              .toList();
      return new RootRows(wanted.stream().map(Wanted::name).toList(), rows);
    }

    private List<Wanted> wanted() {
      Map<String, Wanted> all = new LinkedHashMap<>();
      for (Lane lane : lanes) {
        Stream.concat(
                lane.built().stream().map(Lane.LinkRow::certificate), lane.presented().stream())
            .filter(row -> !leaf(lane, row))
            .forEach(row -> all.putIfAbsent(row.sha256(), wanted(row)));
      }
      for (Lane lane : lanes) {
        var at = lane.verdict().brokenAt();
        String missing = at == null ? null : at.missingIssuer();
        if (missing != null && lanes.stream().noneMatch(other -> built(other, missing))) {
          all.putIfAbsent(missing, new Wanted(missing, null, principal(missing)));
        }
      }
      return new ArrayList<>(all.values());
    }

    private static boolean built(Lane lane, String subject) {
      return lane.built().stream().anyMatch(l -> l.certificate().subject().equals(subject));
    }

    private static boolean leaf(Lane lane, Lane.CertificateRow row) {
      return !lane.presented().isEmpty()
          && lane.presented().getFirst().sha256().equals(row.sha256());
    }

    private Wanted wanted(Lane.CertificateRow row) {
      X509Certificate certificate = known.get(row.sha256());
      return new Wanted(
          row.name(),
          row.sha256(),
          certificate == null ? null : certificate.getSubjectX500Principal());
    }

    private Cell cell(StoreRow store, Wanted wanted) {
      if (!store.readable()) {
        return new Cell(State.UNCHECKED, texts.say("window.root-unknown"));
      }
      String sha256 = wanted.sha256();
      if (sha256 != null && store.holds().contains(sha256)) {
        return held(store, sha256);
      }
      List<String> namesakes =
          store.holds().stream()
              .filter(one -> known.containsKey(one) && wanted.namesake(known.get(one)))
              .toList();
      if (namesakes.isEmpty()) {
        return new Cell(null, texts.say("window.root-absent"));
      }
      return sha256 == null
          ? held(store, namesakes.getFirst())
          : new Cell(State.WARNED, texts.say("window.root-other-key"));
    }

    private Cell held(StoreRow store, String sha256) {
      if (store.distrusts().contains(sha256)) {
        return new Cell(State.BROKEN, texts.say("window.root-distrusted"));
      }
      return expired(sha256)
          ? new Cell(State.WARNED, texts.say("window.root-expired"))
          : new Cell(State.WELL, texts.say("window.root-present"));
    }

    private boolean expired(String sha256) {
      X509Certificate certificate = known.get(sha256);
      if (certificate == null) {
        return Stream.concat(
                lanes.stream().flatMap(l -> l.built().stream()).map(Lane.LinkRow::certificate),
                lanes.stream().flatMap(l -> l.presented().stream()))
            .anyMatch(row -> row.sha256().equals(sha256) && row.badges().contains("expired"));
      }
      try {
        return certificate.getNotAfter().toInstant().isBefore(Instant.parse(facts.takenAt()));
      } catch (DateTimeParseException e) {
        // A report by hand may say when in another way; then nothing can be said of its end.
        return false;
      }
    }

    private static @Nullable X500Principal principal(String name) {
      try {
        return new X500Principal(name);
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}
