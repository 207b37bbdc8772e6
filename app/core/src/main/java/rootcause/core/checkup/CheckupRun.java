package rootcause.core.checkup;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Diagnosis;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.rules.Rules;
import rootcause.core.machine.Machine;
import rootcause.core.model.HostPort;
import rootcause.core.pip.PipVersion;
import rootcause.core.probe.HttpAnswer;
import rootcause.core.probe.Observation;
import rootcause.core.survey.Snapshot;
import rootcause.core.survey.Survey;
import rootcause.core.survey.SurveyWishes;
import rootcause.core.text.Sentence;
import rootcause.core.text.Texts;

/** One check-up from the survey to the findings; used once. */
final class CheckupRun {
  private final Surroundings surroundings;
  private final Machine machine;
  private final Wishes wishes;
  private final Texts texts;
  private final Consumer<Event> events;
  private final Shelf shelf;
  private final Certificates certificates;
  private final ChainJudgement judgement;
  private final Elsewhere elsewhere;
  private final LaneRows rows;
  private final Witnesses witnesses;
  private final Memory memory;
  private final AtomicInteger done = new AtomicInteger();
  private List<Examined> examined = List.of();
  private List<LaneTask> tasks = List.of();

  CheckupRun(Surroundings surroundings, Wishes wishes, Consumer<Event> events) {
    this.surroundings = surroundings;
    this.machine = surroundings.machine();
    this.wishes = wishes;
    this.texts = Texts.in(wishes.language());
    this.events = events;
    this.shelf = new Shelf(machine, surroundings.natives());
    this.certificates = new Certificates(machine.clock().instant());
    this.memory = new Memory(surroundings.bench());
    this.judgement = new ChainJudgement(shelf, machine.clock().instant());
    this.elsewhere = new Elsewhere(shelf, judgement, certificates);
    this.rows = new LaneRows(shelf, elsewhere, judgement, certificates, texts);
    this.witnesses =
        new Witnesses(machine, surroundings.handshakes(), new Agreement(texts), wishes);
  }

  /** One lane's answer and its row. */
  private record Told(LaneAnswer answer, Lane lane) {}

  /** The whole line, with findings and without fixes. */
  Case go() throws InterruptedException, CannotBegin {
    CaseAssembly assembly = survey();
    events.accept(new Event.Surveyed(assembly.of(List.of(), List.of())));
    List<Told> told = lanes();
    step("checkup.step-diagnosis", tasks.size(), tasks.size());
    List<Lane> lanes = told.stream().map(Told::lane).toList();
    if (wishes.confirm() && wishes.network()) {
      for (Examined who : examined) {
        step("checkup.step-confirm", tasks.size(), tasks.size(), who.inputs().pip().version());
        lanes = new Confirming(machine, wishes, texts, events).of(who, lanes);
      }
    }
    Case facts = assembly.of(lanes, told.stream().map(Told::answer).toList());
    return Diagnosis.of(facts, Rules.all(), texts);
  }

  /** Only what is on the machine, and which store would trust a host. */
  Case stores(@Nullable HostPort host) throws InterruptedException, CannotBegin {
    CaseAssembly assembly = survey();
    List<LaneAnswer> answers = new ArrayList<>();
    if (host != null) {
      new HostQuestion(shelf, judgement, surroundings)
          .ask(host, examined, wishes, assembly)
          .ifPresent(answers::add);
    }
    return assembly.whole(answers);
  }

  private CaseAssembly survey() throws InterruptedException, CannotBegin {
    PipVersion pip = Examination.pip(wishes);
    SurveyWishes wanted =
        new SurveyWishes(
            Examination.picked(machine, wishes), wishes.allPythons(), wishes.arguments());
    step("checkup.step-survey", 0, 1);
    Snapshot snapshot =
        new Survey(machine, surroundings.interviewer())
            .take(wanted, sentence -> events.accept(new Event.Step(sentence, 0, 1)));
    examined = Examination.of(machine, snapshot, wishes, pip);
    shelf.addAll(snapshot.places());
    return new CaseAssembly(
        machine, snapshot, examined, shelf, certificates, texts, wishes, surroundings);
  }

  private List<Told> lanes() throws InterruptedException {
    List<LaneTask> first = new ArrayList<>();
    examined.forEach(who -> first.addAll(who.tasks()));
    tasks = first;
    List<Told> told = new ArrayList<>(Parallel.map(first, this::lane));
    List<LaneTask> learned = learned(told);
    tasks = new ArrayList<>(first);
    tasks.addAll(learned);
    told.addAll(Parallel.map(learned, this::lane));
    return told;
  }

  private Told lane(LaneTask task) throws InterruptedException {
    step(
        "checkup.step-lane",
        done.get(),
        tasks.size(),
        task.process().id(),
        HostPort.of(task.page()).host());
    Bench bench = wishes.network() ? memory.live() : null;
    LaneAnswer answer = LaneRun.of(task, judgement, bench, wishes.timeout());
    Lane lane = witnesses.heard(rows.of(answer), answer);
    done.incrementAndGet();
    events.accept(new Event.LaneDone(lane));
    return new Told(answer, lane);
  }

  /** Hosts that pages link to or lead to, for both processes of the same interpreter. */
  private static List<LaneTask> learned(List<Told> told) {
    Set<String> known = new HashSet<>();
    told.forEach(one -> known.add(place(one.answer().task(), one.answer().task().page())));
    Map<String, LaneTask> tasks = new LinkedHashMap<>();
    for (Told from : told) {
      Observation seen = from.answer().seen();
      if (seen == null || !(seen.http() instanceof HttpAnswer.Answered page)) {
        continue;
      }
      for (Told to : told) {
        LaneTask task = to.answer().task();
        if (!task.who().id().equals(from.answer().task().who().id())) {
          continue;
        }
        page.hosts().forEach(url -> add(tasks, known, task, "files", url));
        URI redirect = page.redirect();
        if (redirect != null) {
          add(tasks, known, task, "redirect", redirect);
        }
      }
    }
    return List.copyOf(tasks.values());
  }

  private static void add(
      Map<String, LaneTask> tasks, Set<String> known, LaneTask task, String role, URI page) {
    String place = place(task, page);
    if ("https".equalsIgnoreCase(page.getScheme()) && !known.contains(place)) {
      tasks.putIfAbsent(place, task.to(role, page));
    }
  }

  private static String place(LaneTask task, URI page) {
    return task.who().id() + " " + task.process() + " " + HostPort.of(page);
  }

  private void step(String key, int over, int of, Object... arguments) {
    events.accept(new Event.Step(Sentence.of(key, arguments), over, of));
  }

  /** What the same peers would get from another machine. */
  Prediction prediction() {
    return new Prediction(surroundings, examined, tasks, memory, wishes);
  }
}
