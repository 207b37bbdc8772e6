package rootcause.core.fix.journal;

import java.util.List;
import rootcause.core.text.Sentence;

/**
 * One plan in the journal.
 *
 * @param id its name and that of its folder: time in UTC, and a number where two fell together
 * @param fix id of the fix
 * @param title what it does
 * @param at when, RFC 3339 in UTC
 * @param account who did it
 * @param steps in the order in which they were done
 */
public record Entry(
    String id, String fix, Sentence title, String at, String account, List<Step> steps) {
  /** Copies the list. */
  public Entry {
    steps = List.copyOf(steps);
  }

  /** An entry and how far it got. */
  public record Recorded(Entry entry, State state) {}

  /** Whether one of its steps ran a program. */
  public boolean ranCommand() {
    return steps.stream().anyMatch(Step.OfCommand.class::isInstance);
  }
}
