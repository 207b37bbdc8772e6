package rootcause.core.witness;

import java.util.Locale;
import rootcause.core.text.Sentence;

/**
 * What came of asking an interpreter.
 *
 * @param <T> the answer hoped for
 */
public sealed interface WitnessResult<T> {
  /** It answered. */
  record Answered<T>(T answer) implements WitnessResult<T> {}

  /**
   * It did not.
   *
   * @param why in general
   * @param sentence what was seen, and what to do
   * @param output what it printed instead, cut; may hold anything, so escape it where shown
   */
  record Silent<T>(Reason why, Sentence sentence, String output) implements WitnessResult<T> {}

  /** Why an interpreter gave no answer. */
  enum Reason {
    /** It could not be started. */
    NOT_STARTED,
    /** It was killed at its time limit. */
    TIME_LIMIT,
    /** The check-up was cancelled. */
    CANCELLED,
    /** It ended without an answer. */
    CRASHED,
    /** It answered something else. */
    GARBAGE,
    /** It is too old, or lacks what the question needs. */
    CANNOT;

    /** The name used in reports and keys of sentences. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
