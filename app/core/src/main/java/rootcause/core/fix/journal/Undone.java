package rootcause.core.fix.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.text.Sentence;

/** How undoing an entry ended. */
public sealed interface Undone {
  /** Everything is as it was before the fix. */
  record Done(String entry) implements Undone {}

  /** It was undone before; nothing changed. */
  record AlreadySo(String entry) implements Undone {}

  /** Nothing changed. */
  record Refused(Sentence why, List<ThreeVersions> versions) implements Undone {
    /** Copies the list. */
    public Refused {
      versions = List.copyOf(versions);
    }
  }

  /**
   * A file that somebody changed after the fix.
   *
   * @param before what it held before the fix; null: it was not there
   * @param after what the fix wrote
   * @param now what it holds now; null: it is not there, or cannot be read
   */
  record ThreeVersions(
      String path, byte @Nullable [] before, byte[] after, byte @Nullable [] now) {}
}
