package rootcause.core.pip.version;

import java.util.List;
import rootcause.core.pip.PipVersion;

/** The releases of pip that these tables were written from. */
public final class Generations {
  /** The newest release that was read and run. */
  public static final PipVersion NEWEST = PipVersion.of("26.3");

  /** The oldest release that was read and run. */
  public static final PipVersion OLDEST = PipVersion.of("9.0");

  /** One release for each set of rules about trust, oldest first: what a comparison shows. */
  public static final List<PipVersion> LANDMARKS =
      List.of(
              "9.0.3", "10.0.1", "18.1", "19.3.1", "20.2.4", "20.3.4", "21.1", "22.0.4", "22.1.2",
              "22.2.2", "22.3.1", "23.3.2", "24.0", "24.1", "24.1.2", "24.2", "24.3.1", "25.0",
              "25.0.1", "25.1.1", "25.2", "25.3", "26.0.1", "26.1.2", "26.2.1", "26.3")
          .stream()
          .map(PipVersion::of)
          .toList();

  private Generations() {}

  /**
   * The version whose rules are used for this one: a pip newer than the tables counts as the
   * newest.
   */
  public static PipVersion rulesFor(PipVersion version) {
    return version.atLeast(NEWEST) ? NEWEST : version;
  }

  /** Whether this pip is newer than the tables. */
  public static boolean beyond(PipVersion version) {
    return version.compareTo(NEWEST) > 0;
  }
}
