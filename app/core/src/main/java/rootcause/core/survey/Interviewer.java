package rootcause.core.survey;

import java.nio.file.Path;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.WitnessResult;

/** Asks an interpreter what it is. In a scenario nothing is run, and the scenario answers. */
@FunctionalInterface
public interface Interviewer {
  /**
   * What the interpreter says of itself.
   *
   * @throws InterruptedException when the check-up was cancelled
   */
  WitnessResult<InterpreterFacts> facts(Path python) throws InterruptedException;
}
