package rootcause.core.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.interpreter.Environments;
import rootcause.core.stores.StorePlace;
import rootcause.core.survey.places.KnownPlaces;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** Looks at a machine; read only. Only interpreters that are to be examined are run. */
public final class Survey {
  private final Machine machine;
  private final Interviewer interviewer;

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
    List<FoundInterpreter> found = new InterpreterSearch(machine).all(wishes);
    List<SurveyedPython> pythons = pythons(found, wishes, progress);
    List<Sentence> notes = found.isEmpty() ? List.of(Sentence.of("survey.no-python")) : List.of();
    return new Snapshot(pythons, places(pythons), notes);
  }

  private List<SurveyedPython> pythons(
      List<FoundInterpreter> found, SurveyWishes wishes, Consumer<Sentence> progress)
      throws InterruptedException {
    int wanted = wishes.allPythons() ? found.size() : Math.max(1, wishes.picked().size());
    List<Callable<SurveyedPython>> work = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      FoundInterpreter one = found.get(i);
      boolean examined = i < wanted;
      PythonReader reader = new PythonReader(machine, "py" + (i + 1), one, examined);
      work.add(
          () -> {
            if (!examined) {
              return reader.unasked();
            }
            progress.accept(Sentence.of("survey.asking", one.executable()));
            return one.onlyByProject()
                ? unexecuted(reader, one, found)
                : reader.asked(interviewer.facts(one.executable()));
          });
    }
    return all(work);
  }

  /**
   * The interpreter that an environment was made from may speak for it, if it was met elsewhere.
   */
  private SurveyedPython unexecuted(
      PythonReader reader, FoundInterpreter one, List<FoundInterpreter> found)
      throws InterruptedException {
    Optional<Path> base =
        Environments.baseFolder(machine, Environments.prefix(one.executable()))
            .flatMap(
                folder ->
                    found.stream()
                        .filter(other -> !other.onlyByProject())
                        .map(FoundInterpreter::executable)
                        .filter(executable -> sameFolder(executable, folder, one))
                        .findFirst());
    if (base.isPresent()
        && interviewer.facts(base.get())
            instanceof WitnessResult.Answered<InterpreterFacts>(InterpreterFacts said)) {
      return reader.unexecuted(said, base.get());
    }
    return reader.unexecuted(null, null);
  }

  /** Whether this is the very program that the environment's own link leads to. */
  private boolean sameFolder(Path executable, Path folder, FoundInterpreter environment) {
    boolean sameFile =
        machine.look(executable) instanceof FileFacts.Present one
            && machine.look(environment.executable()) instanceof FileFacts.Present other
            && one.real().equals(other.real());
    return sameFile || folder.equals(executable.getParent());
  }

  private List<StorePlace> places(List<SurveyedPython> pythons) {
    List<StorePlace> places = new ArrayList<>();
    for (SurveyedPython python : pythons) {
      python.pips().stream().limit(1).map(KnownPlaces::of).forEach(places::add);
    }
    places.addAll(KnownPlaces.of(machine));
    for (SurveyedPython python : pythons) {
      if (python.facts() != null) {
        places.addAll(KnownPlaces.of(machine, python.facts()));
      }
    }
    return KnownPlaces.merged(machine, places);
  }

  private static <T> List<T> all(List<Callable<T>> work) throws InterruptedException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException interrupted -> throw interrupted;
        case RuntimeException mistake -> throw mistake;
        case null, default -> throw new IllegalStateException("no work throws this", e);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
