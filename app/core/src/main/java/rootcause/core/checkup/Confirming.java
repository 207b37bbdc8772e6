package rootcause.core.checkup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Lane;
import rootcause.core.fix.MachinePolicy;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OutputWriter;
import rootcause.core.model.PipProcess;
import rootcause.core.pip.Masking;
import rootcause.core.pip.Setting;
import rootcause.core.pip.log.LogEvent;
import rootcause.core.probe.confirm.ConfirmRequest;
import rootcause.core.probe.confirm.Confirmation;
import rootcause.core.probe.confirm.Confirmed;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Has real pip confirm the lanes of an interpreter, or says why not. */
final class Confirming {
  /** Where pip itself only says that it found nothing, or the way fails in another place. */
  private static final Set<String> ON_THE_WAY =
      Set.of("resolve", "connect", "proxy", "timeout", "tls");

  private final Machine machine;
  private final Wishes wishes;
  private final Texts texts;
  private final Consumer<Event> events;

  Confirming(Machine machine, Wishes wishes, Texts texts, Consumer<Event> events) {
    this.machine = machine;
    this.wishes = wishes;
    this.texts = texts;
    this.events = events;
  }

  /** The lanes with what real pip said, those of other interpreters as they are. */
  List<Lane> of(Examined who, List<Lane> lanes) {
    Sentence why = whyNot(who, lanes);
    if (why != null) {
      return each(who, lanes, null, skipped(why));
    }
    Path python = who.witness();
    if (python == null) {
      throw new IllegalStateException("an interpreter that may not be run was sorted out");
    }
    try (OutputWriter writer = OutputWriter.real()) {
      List<Confirmed> answers =
          new Confirmation(machine, writer)
              .run(
                  new ConfirmRequest(
                      python,
                      who.inputs().pip().version(),
                      who.inputs().arguments(),
                      machine.environment().all(),
                      wishes.timeout().multipliedBy(4)),
                  (process, line) -> events.accept(new Event.PipPrinted(process.id(), line)));
      List<Lane> told = lanes;
      for (Confirmed answer : answers) {
        told = each(who, told, answer.process(), row(answer, of(who, told, answer.process())));
      }
      return told;
    }
  }

  private @Nullable Sentence whyNot(Examined who, List<Lane> lanes) {
    if (who.witness() == null || !who.mayRun()) {
      return Sentence.of("confirm.not-executed");
    }
    if (who.whyNoWitness() != null) {
      return Sentence.of(who.whyNoWitness());
    }
    MachinePolicy policy = MachinePolicy.of(machine);
    if (!policy.confirm()) {
      return Sentence.of("confirm.policy-forbids", policy.file());
    }
    boolean exposed =
        who.run().child().filter(child -> child.exposesSecret()).isPresent()
            || who.inputs().arguments().stream().anyMatch(Masking::hides);
    if (exposed) {
      return Sentence.of("confirm.exposes-secret");
    }
    boolean unverified =
        of(who, lanes, null).stream().anyMatch(l -> l.trust().engine().equals("unverified"));
    boolean secret =
        who.run().main().indexes().stream().map(Setting::value).anyMatch(Masking::hides);
    return unverified && secret ? Sentence.of("confirm.unverified-secret") : null;
  }

  private static List<Lane> of(Examined who, List<Lane> lanes, @Nullable PipProcess process) {
    return lanes.stream()
        .filter(lane -> lane.python().equals(who.id()))
        .filter(lane -> process == null || lane.process().equals(process.id()))
        .toList();
  }

  private Lane.Confirmation skipped(Sentence why) {
    return new Lane.Confirmation(
        false, null, "", null, texts.say(why.key(), why.arguments().toArray()));
  }

  private Lane.Confirmation row(Confirmed answer, List<Lane> ours) {
    return switch (answer.answer()) {
      case Confirmed.Answer.Unknown(Sentence why) ->
          new Lane.Confirmation(
              true,
              null,
              answer.command(),
              answer.output(),
              texts.say(why.key(), why.arguments().toArray()));
      case Confirmed.Answer.Well well ->
          new Lane.Confirmation(
              true,
              ours.stream().allMatch(lane -> lane.verdict().ok()),
              answer.command(),
              answer.output(),
              texts.say("confirm.well"));
      case Confirmed.Answer.Broken(LogEvent event) ->
          new Lane.Confirmation(
              true,
              ours.stream().anyMatch(lane -> same(lane, event)),
              answer.command(),
              answer.output(),
              event.message());
    };
  }

  private static boolean same(Lane lane, LogEvent event) {
    String kind = String.valueOf(lane.verdict().kind());
    String theirs = event.kind().id();
    boolean way = ON_THE_WAY.contains(kind) && ON_THE_WAY.contains(theirs);
    return lane.verdict().broken()
        && (way || kind.equals(theirs))
        && (event.code() == null
            || lane.verdict().code() == null
            || event.code().equals(lane.verdict().code()));
  }

  private static List<Lane> each(
      Examined who, List<Lane> lanes, @Nullable PipProcess process, Lane.Confirmation row) {
    List<Lane> told = new ArrayList<>();
    for (Lane lane : lanes) {
      boolean ours =
          lane.python().equals(who.id())
              && (process == null || lane.process().equals(process.id()));
      told.add(ours ? with(lane, row) : lane);
    }
    return told;
  }

  private static Lane with(Lane lane, Lane.Confirmation row) {
    boolean agrees = Boolean.TRUE.equals(row.agrees()) && !lane.verdict().unchecked();
    return lane.with(agrees ? lane.verdict().at("confirmed") : lane.verdict()).with(row);
  }
}
