package rootcause.core.fix.plan;

import java.util.Locale;

/** How far a fix reaches; the narrowest comes first. */
public enum Scope {
  /** One virtual environment. */
  VENV,
  /** Everything that this account runs. */
  USER,
  /** Everybody on this machine. */
  MACHINE;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
