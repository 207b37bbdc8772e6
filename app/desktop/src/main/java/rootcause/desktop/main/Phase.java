package rootcause.desktop.main;

/** What the main screen is doing. */
public enum Phase {
  /** Nothing was looked at yet. */
  IDLE,
  /** A check-up runs. */
  RUNNING,
  /** There is a case. */
  DONE,
  /** The check-up was cancelled. */
  CANCELLED,
  /** It could not begin: a sentence says why. */
  REFUSED,
  /** A file that was handed over is no case: a sentence says why. */
  UNOPENED,
  /** An error of ours. */
  CRASHED
}
