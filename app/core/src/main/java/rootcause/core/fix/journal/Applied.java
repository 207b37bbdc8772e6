package rootcause.core.fix.journal;

import rootcause.core.text.Sentence;

/** How applying a plan ended. */
public sealed interface Applied {
  /** Every change is made; the entry can be undone. */
  record Done(String entry) implements Applied {}

  /** Everything is already as the plan wants it; nothing was changed. */
  record AlreadySo() implements Applied {}

  /** Nothing changed, or everything was put back at once. */
  record Unchanged(Sentence why) implements Applied {}

  /** It stopped halfway, and going back failed as well: the entry can be undone later. */
  record Halfway(String entry, Sentence why) implements Applied {}
}
