package rootcause.core.checkup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rootcause.core.diagnosis.Lane;
import rootcause.core.fix.Predict;
import rootcause.core.machine.Machine;
import rootcause.core.model.Leg;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** Judges what was seen again, for a machine as a fix would leave it, or as it might be. */
final class Prediction implements Predict {
  private final Surroundings surroundings;
  private final List<Examined> examined;
  private final List<LaneTask> tasks;
  private final Memory memory;
  private final Wishes wishes;

  Prediction(
      Surroundings surroundings,
      List<Examined> examined,
      List<LaneTask> tasks,
      Memory memory,
      Wishes wishes) {
    this.surroundings = surroundings;
    this.examined = examined;
    this.tasks = tasks;
    this.memory = memory;
    this.wishes = wishes;
  }

  @Override
  public List<Lane> lanes(Machine machine, Map<String, String> pips) {
    return lanes(machine, examined, who -> inputs(who, machine, pips));
  }

  /** The lanes of one interpreter under other inputs. */
  List<Lane> lanes(String python, Function<Examined, PipInputs> otherwise) {
    List<Examined> asked = examined.stream().filter(who -> who.id().equals(python)).toList();
    return lanes(surroundings.machine(), asked, otherwise);
  }

  private List<Lane> lanes(
      Machine machine, List<Examined> asked, Function<Examined, PipInputs> otherwise) {
    Shelf shelf = new Shelf(machine, surroundings.natives());
    Certificates certificates = new Certificates(machine.clock().instant());
    ChainJudgement judgement = new ChainJudgement(shelf, machine.clock().instant());
    Elsewhere elsewhere = new Elsewhere(shelf, judgement, certificates);
    LaneRows rows =
        new LaneRows(shelf, elsewhere, judgement, certificates, Texts.in(wishes.language()));
    List<Lane> lanes = new ArrayList<>();
    for (Examined who : asked) {
      for (LaneTask task : tasks(who, who.under(otherwise.apply(who)))) {
        lanes.add(rows.of(answer(task, judgement)));
      }
    }
    return lanes;
  }

  private static PipInputs inputs(Examined who, Machine machine, Map<String, String> pips) {
    PipInputs now = who.inputs();
    String version = pips.get(who.id());
    PipFacts pip =
        version == null
            ? now.pip()
            : now.pip().withVersion(PipVersion.of(version), now.pip().bundle());
    return new PipInputs(
        machine, machine.environment(), now.python(), pip, now.arguments(), now.systemProxy());
  }

  /** The lanes that such a pip would have, and those that a page led to. */
  private List<LaneTask> tasks(Examined who, Examined then) {
    List<LaneTask> all = new ArrayList<>(then.tasks());
    Set<String> known = new HashSet<>();
    all.forEach(task -> known.add(task.process() + " " + task.page()));
    for (LaneTask task : tasks) {
      boolean led = task.role().equals("files") || task.role().equals("redirect");
      if (task.who().id().equals(who.id())
          && led
          && known.add(task.process() + " " + task.page())) {
        all.add(new LaneTask(then, task.process(), task.role(), task.page()));
      }
    }
    return all;
  }

  private LaneAnswer answer(LaneTask task, ChainJudgement judgement) {
    try {
      return LaneRun.of(task, judgement, memory, wishes.timeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LaneAnswer(
          task,
          task.trusts().getFirst(),
          new Ending.Unknown(Leg.ORIGIN, Sentence.of("checkup.cancelled")),
          null,
          null,
          null);
    }
  }
}
