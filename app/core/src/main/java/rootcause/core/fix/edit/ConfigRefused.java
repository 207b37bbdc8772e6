package rootcause.core.fix.edit;

/** Carries a refusal out of the depth of an edit; it never leaves this room. */
final class ConfigRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final Refusal reason;
  private final int line;

  ConfigRefused(Refusal reason, int line) {
    super(reason.id() + " in line " + line);
    this.reason = reason;
    this.line = line;
  }

  ConfigEdit.Refused refused() {
    return new ConfigEdit.Refused(reason, line);
  }
}
