package rootcause.core.machine;

/** The variables that this process was started with. */
final class ProcessEnvironment {
  private ProcessEnvironment() {}

  static Environment read() {
    return Environment.of(System.getenv(), "process", ThisSystem.family());
  }
}
