package rootcause.core.checkup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.pip.policy.PipInputs;
import rootcause.core.pip.policy.PipPolicy;
import rootcause.core.pip.policy.PipRun;

/**
 * An interpreter whose pip is looked into.
 *
 * @param id of its row
 * @param inputs what decides about its pip
 * @param run what that comes to
 * @param witness the program that may take part in handshakes, null when none may
 * @param whyNoWitness key of the sentence that says why, null when one may
 * @param mayRun whether this very interpreter may be run; else its base stands for it
 * @param noSsl whether this interpreter has no {@code ssl} module
 */
record Examined(
    String id,
    PipInputs inputs,
    PipRun run,
    @Nullable Path witness,
    @Nullable String whyNoWitness,
    boolean mayRun,
    boolean noSsl) {

  /** The same pip under other inputs, as a prediction asks. */
  Examined under(PipInputs other) {
    return new Examined(id, other, PipPolicy.resolve(other), null, null, mayRun, noSsl);
  }

  /** What its lanes ask for, the index first. */
  List<LaneTask> tasks() {
    return LaneTask.first(this);
  }
}
