package rootcause.core.fix.journal;

import java.util.List;

/** What a start found of an entry whose process had died, and what it did. */
public sealed interface Recovered {
  /** The entry. */
  Entry entry();

  /** All changes had been made; only the last word of the journal was missing. */
  record Finished(Entry entry) implements Recovered {}

  /** Some changes had been made, or undoing had begun: everything is old again. */
  record PutBack(Entry entry) implements Recovered {}

  /** A command had been started: the user decides whether to finish it or to put back. */
  record Interrupted(Entry entry) implements Recovered {}

  /**
   * Some files are neither old nor new: somebody else changed them. The others are old again, these
   * were left alone.
   */
  record LeftAlone(Entry entry, List<String> paths) implements Recovered {
    /** Copies the list. */
    public LeftAlone {
      paths = List.copyOf(paths);
    }
  }

  /** It could not be put back now; the next start tries again. */
  record Failed(Entry entry, String path, String reason) implements Recovered {}
}
