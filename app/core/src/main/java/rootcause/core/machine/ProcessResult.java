package rootcause.core.machine;

/** How a program ended. */
public sealed interface ProcessResult {
  /** It ended by itself. */
  record Ended(int status, byte[] output, byte[] error, boolean cut) implements ProcessResult {}

  /** It was killed at its time limit, or because the check-up was cancelled. */
  record Killed(byte[] output, byte[] error, boolean cancelled) implements ProcessResult {}

  /** It could not be started. */
  record NotStarted(String reason) implements ProcessResult {}
}
