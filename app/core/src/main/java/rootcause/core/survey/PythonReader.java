package rootcause.core.survey;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.interpreter.PythonFiles;
import rootcause.core.survey.SurveyedPython.State;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** Everything that is known of one interpreter: first its files, then what it says. */
final class PythonReader {
  private final Machine machine;
  private final FoundInterpreter found;
  private final boolean examined;
  private final PythonFiles files;

  PythonReader(Machine machine, FoundInterpreter found, boolean examined) {
    this.machine = machine;
    this.found = found;
    this.examined = examined;
    this.files = PythonFiles.of(machine, found.executable());
  }

  /** What its files tell. */
  PythonFiles files() {
    return files;
  }

  /** From its files alone; nobody asked for more. */
  SurveyedPython unasked() {
    return silent(null, files.facts(null).orElse(null), null);
  }

  /**
   * From its files alone, though it is examined.
   *
   * @param base what the interpreter says that it was made from, null when that was not met
   * @param program that interpreter
   */
  SurveyedPython unexecuted(@Nullable InterpreterFacts base, @Nullable Path program) {
    PythonFacts facts = files.facts(null).orElse(null);
    return silent(
        Sentence.of("survey.not-executed", found.executable()),
        base == null ? facts : SaidFacts.ofEnvironment(files, base),
        program);
  }

  /** An environment in which nobody installed pip can be told by its files. */
  private SurveyedPython silent(
      @Nullable Sentence problem, @Nullable PythonFacts facts, @Nullable Path program) {
    List<PipFacts> pips = files.pips(machine);
    return pips.isEmpty() && files.environment() != null
        ? row(State.NO_PIP, noPip(files), facts, pips, files, program)
        : row(State.NOT_EXECUTED, problem, facts, pips, files, program);
  }

  /** With what it said, or failed to say. */
  SurveyedPython asked(WitnessResult<InterpreterFacts> result) {
    return switch (result) {
      case WitnessResult.Silent<InterpreterFacts> silent -> failed(silent.sentence());
      case WitnessResult.Answered<InterpreterFacts>(InterpreterFacts said) -> heard(said);
    };
  }

  /** What it says may be anything: a version that is none, a path that is none. */
  private SurveyedPython heard(InterpreterFacts said) {
    try {
      return said(said);
    } catch (IllegalArgumentException e) {
      return failed(Sentence.of("witness.garbage", found.executable()));
    }
  }

  private SurveyedPython failed(Sentence problem) {
    return row(
        State.FAILED, problem, files.facts(null).orElse(null), files.pips(machine), files, null);
  }

  private SurveyedPython said(InterpreterFacts said) {
    PythonFiles its =
        found.signpost() && !said.executable().isEmpty()
            ? PythonFiles.of(machine, machine.path(said.executable()))
            : files;
    PythonFacts facts = SaidFacts.of(machine, found.executable(), said);
    List<PipFacts> pips = new SaidPips(machine, said, its).all();
    if (pips.isEmpty()) {
      return row(State.NO_PIP, noPip(its), facts, pips, its, its.executable());
    }
    if (said.ssl() == null) {
      Sentence problem = Sentence.of("survey.no-ssl", found.executable());
      return row(State.NO_SSL, problem, facts, pips, its, null);
    }
    return row(State.OK, null, facts, pips, its, its.executable());
  }

  private Sentence noPip(PythonFiles its) {
    boolean uv = its.environment() != null && its.environment().fromUv();
    return Sentence.of(uv ? "survey.no-pip-uv" : "survey.no-pip", found.executable());
  }

  private SurveyedPython row(
      State state,
      @Nullable Sentence problem,
      @Nullable PythonFacts facts,
      List<PipFacts> pips,
      PythonFiles its,
      @Nullable Path program) {
    List<String> hooks =
        (pips.isEmpty() ? its.company(machine).hooks() : pips.getFirst().hooks())
            .stream().map(Path::toString).toList();
    Path folder = pips.isEmpty() ? its.prefix() : pips.getFirst().location();
    return new SurveyedPython(
        "",
        found.executable(),
        found.signpost() ? InterpreterKind.of(machine, its.executable()) : found.kind(),
        found.foundBy(),
        examined,
        state,
        problem,
        facts,
        pips,
        its.packages(),
        hooks,
        machine.look(folder) instanceof FileFacts.Present present && present.writable(),
        program);
  }
}
