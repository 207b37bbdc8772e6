package rootcause.core.machine;

import java.util.Locale;

/**
 * An operating system.
 *
 * @param family which rules apply
 * @param name as people call it, with version: {@code Debian GNU/Linux 12 (bookworm)}
 * @param architecture as {@code os.arch} says
 * @param kind what it runs on
 */
public record OperatingSystem(Family family, String name, String architecture, Kind kind) {
  /** The families that differ in where trust comes from. */
  public enum Family {
    /** Linux and every other Unix that keeps trust in files. */
    LINUX,
    /** macOS with its keychains. */
    MACOS,
    /** Windows with its certificate stores. */
    WINDOWS
  }

  /** What kind of machine this is. */
  public enum Kind {
    /** A computer or virtual machine. */
    HOST,
    /** A container. */
    CONTAINER,
    /** Windows Subsystem for Linux. */
    WSL,
    /** A machine of a continuous-integration service. */
    CI;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
