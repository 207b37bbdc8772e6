package rootcause.core.checkup;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.PythonRow;
import rootcause.core.diagnosis.RootRow;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.machine.Machine;
import rootcause.core.pip.Masking;
import rootcause.core.pip.policy.TrustSource;
import rootcause.core.probe.Observation;
import rootcause.core.survey.Snapshot;
import rootcause.core.survey.SurveyedPython;
import rootcause.core.survey.roots.AddedRoot;
import rootcause.core.survey.roots.AddedRoots;
import rootcause.core.survey.roots.KnownSigner;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Puts everything that one check-up saw together as a case. */
final class CaseAssembly {
  private final String id = UUID.randomUUID().toString().substring(0, 8);
  private final Machine machine;
  private final Snapshot snapshot;
  private final List<Examined> examined;
  private final Shelf shelf;
  private final Certificates certificates;
  private final Texts texts;
  private final Wishes wishes;
  private final Surroundings surroundings;
  private final List<AddedRoot> roots;
  private final Map<String, Set<String>> system = new HashMap<>();
  private final Map<String, Boolean> trusts = new HashMap<>();

  CaseAssembly(
      Machine machine,
      Snapshot snapshot,
      List<Examined> examined,
      Shelf shelf,
      Certificates certificates,
      Texts texts,
      Wishes wishes,
      Surroundings surroundings) {
    this.machine = machine;
    this.snapshot = snapshot;
    this.examined = examined;
    this.shelf = shelf;
    this.certificates = certificates;
    this.texts = texts;
    this.wishes = wishes;
    this.surroundings = surroundings;
    this.roots = AddedRoots.of(machine, shelf.all());
    for (Examined who : examined) {
      for (TrustSource source : SystemStores.of(who.inputs())) {
        system.computeIfAbsent(shelf.of(source).id(), s -> new LinkedHashSet<>()).add(who.id());
      }
    }
  }

  /** Notes whether a store alone would trust a host. */
  void trusts(String store, boolean yes) {
    trusts.put(store, yes);
  }

  /** The case, with nothing diagnosed yet. */
  Case of(List<Lane> lanes, List<LaneAnswer> answers) {
    return of(lanes, answers, surroundings.origin().equals("collector"));
  }

  /** The case with every certificate of every store. */
  Case whole(List<LaneAnswer> answers) {
    return of(List.of(), answers, true);
  }

  private Case of(List<Lane> lanes, List<LaneAnswer> answers, boolean whole) {
    KeptCertificates kept = new KeptCertificates(answers, shelf, certificates, whole);
    StoreRows rows = new StoreRows(texts, lanes, system, kept.fingerprints());
    List<StoreRow> stores =
        shelf.all().stream().map(store -> rows.row(store, trusts.get(store.id()))).toList();
    return new Case(
        Case.SCHEMA,
        id,
        new Case.Tool(ToolVersion.current()),
        machine.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        clock(answers),
        machineRow(),
        surroundings.scenario(),
        surroundings.origin(),
        wishes.arguments().stream().map(Masking::text).toList(),
        pythons(),
        settings(),
        stores,
        roots.stream().map(CaseAssembly::row).toList(),
        lanes,
        List.of(),
        List.of(),
        notes(),
        kept.encoded(),
        List.of());
  }

  private static RootRow row(AddedRoot root) {
    return new RootRow(
        root.certificate().fingerprint().hex(),
        root.subject(),
        root.stores(),
        root.origin().id(),
        root.where(),
        root.signer().map(KnownSigner::product).orElse(null),
        root.signer().map(signer -> signer.kind().id()).orElse(null));
  }

  private List<PythonRow> pythons() {
    PythonRows rows = new PythonRows(texts);
    List<PythonRow> all = new ArrayList<>();
    for (SurveyedPython python : snapshot.pythons()) {
      boolean whatIf = wishes.pip() != null && python.examined();
      all.add(
          rows.row(
              python,
              whatIf
                  ? examined.stream()
                      .filter(who -> who.id().equals(python.id()))
                      .findFirst()
                      .map(who -> who.inputs().pip())
                      .orElse(null)
                  : null));
    }
    return all;
  }

  private List<SettingRow> settings() {
    return examined.stream().flatMap(who -> LadderRows.of(who.id(), who.run()).stream()).toList();
  }

  private List<Case.Note> notes() {
    Set<Case.Note> notes = new LinkedHashSet<>();
    snapshot.notes().forEach(sentence -> notes.add(note(sentence)));
    for (Examined who : examined) {
      who.run().notes().forEach(sentence -> notes.add(note(sentence)));
      who.run().whyNoBuild().ifPresent(sentence -> notes.add(note(sentence)));
    }
    return List.copyOf(notes);
  }

  private static Case.Note note(Sentence sentence) {
    return new Case.Note(sentence.key(), sentence.arguments());
  }

  private static Case.Clock clock(List<LaneAnswer> answers) {
    for (LaneAnswer answer : answers) {
      Observation seen = answer.seen();
      Optional<java.time.Duration> skew = seen == null ? Optional.empty() : seen.clockSkew();
      if (seen != null && skew.isPresent()) {
        return new Case.Clock(skew.get().toSeconds(), seen.target().origin().host());
      }
    }
    return new Case.Clock(null, null);
  }

  private Case.MachineRow machineRow() {
    return new Case.MachineRow(
        machine.os().name(),
        machine.os().family().name().toLowerCase(Locale.ROOT),
        machine.os().architecture(),
        machine.os().kind().id(),
        machine.account().name(),
        machine.account().elevated(),
        machine.environment().source());
  }
}
