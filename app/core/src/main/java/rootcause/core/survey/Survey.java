package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import rootcause.core.machine.Machine;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** Looks at a machine; read only. Only interpreters that are to be examined are run. */
public final class Survey {
  /** Interpreters that are run at the same time; each takes a processor while it starts. */
  private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors());

  private final Machine machine;
  private final Interviewer interviewer;
  private final Semaphore seats = new Semaphore(AT_ONCE);

  /** A survey of this machine. */
  public Survey(Machine machine, Interviewer interviewer) {
    this.machine = machine;
    this.interviewer = interviewer;
  }

  /**
   * Takes stock.
   *
   * @param progress hears what is being looked at
   * @throws InterruptedException when the check-up was cancelled
   */
  public Snapshot take(SurveyWishes wishes, Consumer<Sentence> progress)
      throws InterruptedException {
    progress.accept(Sentence.of("survey.searching"));
    InterpreterSearch search = new InterpreterSearch(machine, wishes);
    List<FoundInterpreter> found = search.all();
    List<FoundInterpreter> wanted = wanted(found, wishes);
    List<SurveyedPython> pythons = new ArrayList<>(examined(wanted, found, progress));
    pythons.addAll(Together.map(rest(found, wanted, pythons), this::unasked));
    List<Sentence> notes = new ArrayList<>(search.notes());
    if (wanted.isEmpty()) {
      notes.add(Sentence.of("survey.no-python"));
    }
    progress.accept(Sentence.of("survey.stores"));
    if (wishes.picked().isEmpty() && !wishes.allPythons()) {
      wanted.stream().findFirst().flatMap(this::otherPip).ifPresent(notes::add);
    }
    List<SurveyedPython> numbered = numbered(pythons);
    return new Snapshot(numbered, new PythonPlaces(machine, numbered).withAllOthers(), notes);
  }

  /** Without a wish the first that a person would start; one that is only known of is not that. */
  private static List<FoundInterpreter> wanted(List<FoundInterpreter> found, SurveyWishes wishes) {
    if (wishes.allPythons()) {
      return found;
    }
    return wishes.picked().isEmpty()
        ? found.stream()
            .filter(one -> !one.foundBy().equals(FoundInterpreter.KNOWN))
            .limit(1)
            .toList()
        : found.stream().filter(one -> one.foundBy().equals(FoundInterpreter.PICKED)).toList();
  }

  private List<SurveyedPython> examined(
      List<FoundInterpreter> wanted, List<FoundInterpreter> found, Consumer<Sentence> progress)
      throws InterruptedException {
    BaseInterpreter bases = new BaseInterpreter(machine, found);
    return Together.map(
        wanted,
        one -> {
          PythonReader reader = new PythonReader(machine, one, true);
          progress.accept(Sentence.of("survey.asking", one.executable()));
          return one.onlyByProject()
              ? unexecuted(reader, bases)
              : reader.asked(ask(one.executable()));
        });
  }

  private SurveyedPython unexecuted(PythonReader reader, BaseInterpreter bases)
      throws InterruptedException {
    Optional<Path> base = bases.of(reader.files());
    return base.isPresent()
            && ask(base.get())
                instanceof WitnessResult.Answered<InterpreterFacts>(InterpreterFacts said)
        ? reader.unexecuted(said, base.get())
        : reader.unexecuted(null, null);
  }

  private WitnessResult<InterpreterFacts> ask(Path python) throws InterruptedException {
    seats.acquire();
    try {
      return interviewer.facts(python);
    } finally {
      seats.release();
    }
  }

  /** What is not examined, without what an examined signpost turned out to lead to. */
  private List<FoundInterpreter> rest(
      List<FoundInterpreter> found, List<FoundInterpreter> wanted, List<SurveyedPython> examined) {
    Set<Path> known = new HashSet<>();
    wanted.forEach(one -> known.add(InterpreterSearch.identity(machine, one.executable())));
    examined.stream()
        .flatMap(python -> Optional.ofNullable(python.witness()).stream())
        .forEach(program -> known.add(InterpreterSearch.identity(machine, program)));
    return found.stream()
        .filter(one -> !one.signpost())
        .filter(one -> !known.contains(InterpreterSearch.identity(machine, one.executable())))
        .toList();
  }

  /** The word pip may lead to another interpreter than the one that is looked at. */
  private Optional<Sentence> otherPip(FoundInterpreter examined) {
    Path ours = InterpreterSearch.identity(machine, examined.executable());
    return PipCommand.of(machine)
        .filter(pip -> !InterpreterSearch.identity(machine, pip.interpreter()).equals(ours))
        .map(
            pip ->
                Sentence.of(
                    "survey.other-pip", pip.script(), pip.interpreter(), examined.executable()));
  }

  private SurveyedPython unasked(FoundInterpreter one) {
    return new PythonReader(machine, one, false).unasked();
  }

  private static List<SurveyedPython> numbered(List<SurveyedPython> pythons) {
    List<SurveyedPython> all = new ArrayList<>();
    for (SurveyedPython python : pythons) {
      all.add(python.named("py" + (all.size() + 1)));
    }
    return all;
  }
}
