package rootcause.core.machine;

/** The steps of replacing one file, in order; a process may die between any two. */
public enum WriteStep {
  /** Nothing has happened yet. */
  BEGUN,
  /** An empty file with the right owner and mode lies beside the target. */
  PREPARED,
  /** The new content is in it and has reached the disk. */
  WRITTEN,
  /** It has taken the target's place. */
  MOVED
}
