package rootcause.core.checkup;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.Machine;
import rootcause.core.survey.Interviewer;
import rootcause.core.text.Sentence;
import rootcause.core.witness.InterpreterFacts;
import rootcause.core.witness.Witness;
import rootcause.core.witness.WitnessResult;
import rootcause.core.witness.WitnessSeat;

/** Asks real interpreters for facts, with the variables and the folder that pip would have. */
final class Interviews implements Interviewer {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Machine machine;
  private final @Nullable Witness witness;

  /**
   * On this machine.
   *
   * @param witness null when its file could not be written
   */
  Interviews(Machine machine, @Nullable Witness witness) {
    this.machine = machine;
    this.witness = witness;
  }

  @Override
  public WitnessResult<InterpreterFacts> facts(Path python) {
    Witness asked = witness;
    if (asked == null) {
      return new WitnessResult.Silent<>(
          WitnessResult.Reason.NOT_STARTED, Sentence.of("checkup.witness-not-written"), "");
    }
    return asked.facts(
        new WitnessSeat(python, machine.environment().all(), machine.workingFolder()), LIMIT);
  }
}
