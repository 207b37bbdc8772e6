package rootcause.core.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.FixRow;
import rootcause.core.diagnosis.Lane;
import rootcause.core.fix.edit.PickedFile;
import rootcause.core.fix.journal.Applied;
import rootcause.core.fix.journal.Applying;
import rootcause.core.fix.journal.Entry;
import rootcause.core.fix.journal.Journal;
import rootcause.core.fix.journal.Recovered;
import rootcause.core.fix.journal.Recovery;
import rootcause.core.fix.journal.State;
import rootcause.core.fix.journal.Undoing;
import rootcause.core.fix.journal.Undone;
import rootcause.core.fix.plan.MachineThen;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.fix.remedy.Scene;
import rootcause.core.machine.Machine;
import rootcause.core.machine.MachineWriter;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** The door of this room: what is offered, what it would do, doing it, taking it back. */
public final class FixRoom {
  private final Machine machine;
  private final MachineWriter writer;
  private final Texts texts;
  private final List<PickedFile> picked;

  /** For this machine; what changes goes through this writer. */
  public FixRoom(Machine machine, MachineWriter writer, Texts texts) {
    this(machine, writer, texts, List.of());
  }

  /**
   * As the other one, with roots that the user vouches for.
   *
   * @param picked files with a root certificate whose fingerprint the user compares
   */
  public FixRoom(Machine machine, MachineWriter writer, Texts texts, List<PickedFile> picked) {
    this.machine = machine;
    this.writer = writer;
    this.texts = texts;
    this.picked = List.copyOf(picked);
  }

  /** The same door in another language. */
  public FixRoom in(Texts others) {
    return new FixRoom(machine, writer, others, picked);
  }

  /**
   * What can be done about a case: each fix already tried on the model, the narrowest that cures
   * first; then commands for an administrator; then the work-arounds that are not offered, with the
   * reason. A case from another machine, or one whose policy forbids fixes, gets no plans.
   */
  public List<Offer> offers(Case facts, Predict predict) {
    Scene scene = new Scene(facts, machine);
    List<Offer> offers = new ArrayList<>();
    if (facts.origin().equals("machine") && MachinePolicy.of(machine).fixes()) {
      List<Trial> trials = new ArrayList<>();
      for (var remedy : Remedies.all(picked)) {
        best(remedy.candidates(scene), facts, predict).ifPresent(trials::add);
      }
      trials.stream()
          .sorted(
              Comparator.comparing((Trial t) -> !t.whole()).thenComparing(t -> t.plan().scope()))
          .map(trial -> offer(trial.plan(), trial.rows(), scene))
          .forEach(offers::add);
    }
    offers.addAll(named(scene));
    return offers;
  }

  /** The same offers for the same case in the language of this door; nothing is tried again. */
  public List<Offer> said(Case facts, List<Offer> offers) {
    Scene scene = new Scene(facts, machine);
    List<Offer> named = named(scene);
    return offers.stream().map(offer -> said(offer, named, scene)).toList();
  }

  private Offer said(Offer offer, List<Offer> named, Scene scene) {
    Plan plan = offer.plan();
    if (plan != null) {
      return offer(plan, offer.row().after(), scene);
    }
    return named.stream()
        .filter(other -> other.row().id().equals(offer.row().id()))
        .findFirst()
        .orElse(offer);
  }

  /** What is named and not for us to do. */
  private List<Offer> named(Scene scene) {
    List<Offer> offers = new ArrayList<>(AdministratorCommands.of(scene, texts));
    offers.addAll(WorkArounds.named(scene.facts(), texts));
    return offers;
  }

  /** The case with the rows of these offers; its findings name only fixes that are among them. */
  public static Case with(Case facts, List<Offer> offers) {
    List<FixRow> rows = offers.stream().map(Offer::row).toList();
    List<String> ids = rows.stream().filter(r -> r.notOffered() == null).map(FixRow::id).toList();
    List<Finding> findings = facts.findings().stream().map(f -> naming(f, ids)).toList();
    return facts.with(findings, rows);
  }

  /** What applying would do; nothing is written. */
  public Preview preview(Plan plan) {
    return Previewing.of(plan, machine, texts);
  }

  /**
   * Applies an offer, probes the same lanes again, and says how it ended. A fix that was applied
   * before changes nothing.
   */
  public FixOutcome apply(Offer offer, CheckAgain again) {
    Plan plan = offer.plan();
    if (plan == null) {
      return unchanged(String.valueOf(offer.row().notOffered()));
    }
    if (!MachinePolicy.of(machine).fixes()) {
      return unchanged(say(Sentence.of("fix.policy-forbids", MachinePolicy.of(machine).file())));
    }
    Machine then = new MachineThen(machine, plan.environment(machine.environment()));
    return switch (new Applying(machine, writer).apply(plan)) {
      case Applied.Done done -> checked(done.entry(), again.now(then));
      case Applied.AlreadySo _ -> checked(null, again.now(then));
      case Applied.Unchanged why -> unchanged(say(why.why()));
      case Applied.Halfway half ->
          new FixOutcome(FixOutcome.Kind.FAILED, half.entry(), say(half.why()), null);
    };
  }

  /** Takes an entry of the journal back, to the byte. */
  public Undone undo(String entry) {
    return new Undoing(machine, writer).undo(entry);
  }

  /** The newest entry that can be undone. */
  public Optional<String> lastApplied() {
    return new Journal(machine, writer)
        .entries().stream()
            .filter(recorded -> recorded.state() == State.APPLIED)
            .map(recorded -> recorded.entry().id())
            .findFirst();
  }

  /** Every fix that was applied on this machine by this account, the newest first. */
  public List<HistoryRow> history() {
    return new Journal(machine, writer).entries().stream().map(this::row).toList();
  }

  /**
   * To be called at every start, before anything else: brings entries of a process that died to a
   * whole old or a whole new state, and tells what it found.
   */
  public List<Recovered> recover() {
    return new Recovery(machine, writer).recover();
  }

  /** Finishes an interrupted entry; {@link #undo} puts it back instead. */
  public Applied finish(String entry) {
    return new Recovery(machine, writer).finish(entry);
  }

  /** Deletes an entry of the journal; afterwards it cannot be undone. */
  public boolean purge(String entry) {
    return new Journal(machine, writer).purge(entry);
  }

  /** A sentence of this room in the language of this door. */
  public String say(Sentence sentence) {
    return texts.say(sentence.key(), sentence.arguments().toArray());
  }

  /** What a recovery found, as a sentence. */
  public String say(Recovered recovered) {
    String title = say(recovered.entry().title());
    return switch (recovered) {
      case Recovered.Finished _ -> texts.say("fix.recovered-finished", title);
      case Recovered.PutBack _ -> texts.say("fix.recovered-put-back", title);
      case Recovered.Interrupted i -> texts.say("fix.recovered-interrupted", title, i.entry().id());
      case Recovered.LeftAlone l ->
          texts.say("fix.recovered-left-alone", title, String.join(", ", l.paths()));
      case Recovered.Failed f -> texts.say("fix.recovered-failed", title, f.path(), f.reason());
    };
  }

  private Optional<Trial> best(List<Plan> candidates, Case facts, Predict predict) {
    List<Trial> cures = new ArrayList<>();
    for (Plan plan : candidates) {
      Optional<Trial> trial = Trial.of(plan, facts, machine, predict);
      if (trial.isPresent() && trial.get().whole()) {
        return trial;
      }
      trial.ifPresent(cures::add);
    }
    return cures.stream().findFirst();
  }

  private Offer offer(Plan plan, List<FixRow.After> after, Scene scene) {
    List<String> snippet = Snippets.of(plan, scene);
    List<String> changes = new ArrayList<>(plan.says().stream().map(this::say).toList());
    if (!snippet.isEmpty()) {
      changes.add(texts.say("fix.snippet"));
      changes.addAll(snippet);
    }
    FixRow row =
        new FixRow(
            plan.fix(),
            say(plan.title()),
            plan.scope().id(),
            plan.scope() == Scope.MACHINE && !machine.account().elevated(),
            true,
            changes,
            after,
            null);
    return new Offer(row, plan, snippet);
  }

  private FixOutcome checked(@Nullable String entry, Case now) {
    List<Lane> broken = now.lanes().stream().filter(l -> l.verdict().broken()).toList();
    boolean seen = now.lanes().stream().anyMatch(l -> l.verdict().ok());
    if (broken.isEmpty() && seen) {
      return new FixOutcome(FixOutcome.Kind.CURED, entry, null, now);
    }
    String why =
        broken.isEmpty()
            ? texts.say("fix.could-not-check-again")
            : texts.say(
                "fix.still-broken",
                broken.getFirst().host(),
                String.valueOf(broken.getFirst().verdict().message()));
    return new FixOutcome(FixOutcome.Kind.STILL_BROKEN, entry, why, now);
  }

  private static FixOutcome unchanged(String why) {
    return new FixOutcome(FixOutcome.Kind.UNCHANGED, null, why, null);
  }

  private HistoryRow row(Entry.Recorded recorded) {
    Entry entry = recorded.entry();
    String state =
        switch (recorded.state()) {
          case APPLIED -> "applied";
          case UNDONE -> "undone";
          case BEGUN, RUNNING, UNDOING -> "unfinished";
        };
    return new HistoryRow(entry.id(), entry.fix(), say(entry.title()), entry.at(), state);
  }

  private static Finding naming(Finding finding, List<String> ids) {
    return new Finding(
        finding.id(),
        finding.severity(),
        finding.confidence(),
        finding.title(),
        finding.explanation(),
        finding.arguments(),
        finding.actor(),
        finding.say(),
        finding.known(),
        finding.evidence(),
        finding.fixes().stream().filter(ids::contains).toList(),
        finding.letter());
  }
}
