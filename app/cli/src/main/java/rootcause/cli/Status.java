package rootcause.cli;

/** Exit statuses. */
final class Status {
  /** Nothing wrong, or done. */
  static final int WELL = 0;

  /** A problem was found. */
  static final int BROKEN = 1;

  /** Something could not be checked, or nothing was changed. */
  static final int UNCHECKED = 2;

  /** Our own options were used wrongly. */
  static final int USAGE = 3;

  /** A mistake of ours. */
  static final int BUG = 4;

  private Status() {}
}
