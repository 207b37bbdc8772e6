package rootcause.core.checkup;

import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Sentence;

/** What a check-up tells while it runs. */
public sealed interface Event {
  /** The event as a sentence. */
  Sentence sentence();

  /**
   * A step began.
   *
   * @param done steps that are over
   * @param of steps known so far
   */
  record Step(Sentence sentence, int done, int of) implements Event {}

  /** The survey is over: interpreters, settings and stores are known, no lane is. */
  record Surveyed(Case partial) implements Event {
    @Override
    public Sentence sentence() {
      return Sentence.of("checkup.surveyed", partial.pythons().size(), partial.stores().size());
    }
  }

  /** Real pip printed a line, secrets masked, while it confirms a process. */
  record PipPrinted(String process, String line) implements Event {
    @Override
    public Sentence sentence() {
      return Sentence.of("checkup.pip-printed", process, line);
    }
  }

  /** A lane has its answer. */
  record LaneDone(Lane lane) implements Event {
    @Override
    public Sentence sentence() {
      return Sentence.of("checkup.lane-done-" + lane.process(), lane.host());
    }
  }
}
