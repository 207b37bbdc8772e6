package rootcause.core.fix.journal;

/** Stands for the death of the process: nothing of ours catches it. */
final class Halt extends Error {
  private static final long serialVersionUID = 1;

  Halt(int moment) {
    super("at moment " + moment);
  }
}
