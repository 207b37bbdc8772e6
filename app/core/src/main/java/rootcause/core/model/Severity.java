package rootcause.core.model;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
  /** Something does not work, or verification is switched off. */
  ERROR,
  /** It works today; something is fragile or unsafe. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
