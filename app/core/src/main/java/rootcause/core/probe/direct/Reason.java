package rootcause.core.probe.direct;

/** What a library says of a failure. */
final class Reason {
  private Reason() {}

  /** Its message, or the name of its type where it has none. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
