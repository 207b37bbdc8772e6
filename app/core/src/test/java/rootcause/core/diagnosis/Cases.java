package rootcause.core.diagnosis;

import java.util.List;
import java.util.Map;

/** Cases for tests. */
final class Cases {
  private Cases() {}

  /** A machine on which nothing was found. */
  static Case nothing() {
    return new Case(
        Case.SCHEMA,
        "test",
        new Case.Tool("0"),
        "2026-11-22T14:03:11Z",
        new Case.Clock(null, null),
        new Case.MachineRow("Debian 12", "linux", "amd64", "host", "alex", false, "process"),
        null,
        "machine",
        List.of("install", "."),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }
}
