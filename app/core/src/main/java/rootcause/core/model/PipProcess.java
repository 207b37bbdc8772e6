package rootcause.core.model;

import java.util.Locale;

/** The two kinds of process that one pip command can be. */
public enum PipProcess {
  /** The process that the user started. */
  MAIN,
  /** The subprocess that installs build dependencies in isolation. */
  BUILD;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
