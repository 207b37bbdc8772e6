package rootcause.core.pip.log;

import java.util.Locale;

/** Who wrote a line. */
public enum LogProcess {
  /** The process that the user started. */
  MAIN,
  /** The subprocess that installs build dependencies. */
  BUILD,
  /** A build backend that downloads by itself. */
  BACKEND;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
