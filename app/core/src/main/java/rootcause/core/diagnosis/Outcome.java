package rootcause.core.diagnosis;

import java.util.List;

/** What a rule makes of a case. Could-not-check is shown as itself. */
public sealed interface Outcome {
  /** The rule applies, and this is what it found. */
  record Found(List<Finding> findings) implements Outcome {
    /** One finding. */
    public static Found one(Finding finding) {
      return new Found(List.of(finding));
    }
  }

  /** The rule applies, and all is well. */
  record Clean() implements Outcome {}

  /** The rule has nothing to say about this case. */
  record NotApplicable(String reason) implements Outcome {}

  /** The rule would apply, but a fact is missing. */
  record CouldNotCheck(String reason) implements Outcome {}
}
