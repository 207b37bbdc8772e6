package rootcause.core.report;

import java.util.List;
import java.util.Locale;

/** How much is taken out. "Nothing" does not exist. */
public enum Redaction {
  /** Secrets only: for people inside. */
  SECRETS(List.of("secrets are left out")),
  /** Also user names, host names and distinguished names: for public threads. */
  ALL(
      List.of(
          "secrets are left out",
          "user names, host names and distinguished names are replaced by placeholders"));

  private final List<String> said;

  Redaction(List<String> said) {
    this.said = said;
  }

  /** The name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the report says of it. */
  List<String> said() {
    return said;
  }
}
