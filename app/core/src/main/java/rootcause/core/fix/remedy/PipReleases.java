package rootcause.core.fix.remedy;

import java.util.List;
import java.util.Optional;
import rootcause.core.pip.PipVersion;
import rootcause.core.pip.PythonVersion;

/**
 * The newest release of pip for each Python, among those whose rules are known (pip's own {@code
 * python_requires} at the tags named). Releases before 26.0 have known advisories (CVE-2019-20916
 * before 19.2, CVE-2021-3572 before 21.1, CVE-2023-5752 before 23.3, CVE-2025-8869 before 25.3,
 * CVE-2026-1703 before 26.0); each row is the newest that still runs, so an older one is never
 * chosen where a better one runs.
 */
final class PipReleases {
  private static final List<Row> ROWS =
      List.of(
          new Row(3, 10, "26.3", "26.3:pyproject.toml requires-python >=3.10"),
          new Row(3, 9, "26.0.1", "26.0.1:pyproject.toml requires-python >=3.9"),
          new Row(3, 8, "25.0.1", "25.0.1:pyproject.toml requires-python >=3.8"),
          new Row(3, 7, "24.0", "24.0:setup.py python_requires >=3.7"),
          new Row(3, 6, "21.3.1", "21.3.1:setup.py python_requires >=3.6"),
          new Row(3, 5, "20.3.4", "20.3.4:setup.py python_requires >=2.7, not 3.0 to 3.4"),
          new Row(3, 4, "19.1.1", "19.1.1:setup.py python_requires >=2.7, not 3.0 to 3.3"),
          new Row(2, 7, "20.3.4", "20.3.4:setup.py python_requires >=2.7"));

  private PipReleases() {}

  private record Row(int major, int minor, String pip, String source) {
    boolean runsOn(PythonVersion python) {
      return python.major() == major && python.atLeast(major, minor);
    }
  }

  /**
   * The newest release that this Python runs; empty for a Python that none of the table runs on.
   */
  static Optional<PipVersion> newestFor(PythonVersion python) {
    return ROWS.stream()
        .filter(row -> row.runsOn(python))
        .findFirst()
        .map(row -> PipVersion.of(row.pip()));
  }
}
