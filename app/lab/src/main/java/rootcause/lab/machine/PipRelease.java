package rootcause.lab.machine;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release of pip carries, from {@code src/pip/_vendor/vendor.txt} at its tag.
 *
 * @param requests version
 * @param urllib3 version; null where it lies inside requests
 * @param truststore version; null where there is none
 * @param certifi version; null where requests has the bundle
 */
record PipRelease(
    String requests,
    @Nullable String urllib3,
    @Nullable String truststore,
    @Nullable String certifi) {
  private static final NavigableMap<List<Integer>, PipRelease> BY_VERSION =
      new TreeMap<>((a, b) -> Arrays.compare(a.toArray(new Integer[0]), b.toArray(new Integer[0])));

  static {
    from(new PipRelease("2.11.1", null, null, null), 9, 0, 0);
    from(new PipRelease("2.18.4", "1.22", null, "2017.7.27.1"), 10, 0, 0);
    from(new PipRelease("2.19.1", "1.23", null, "2018.4.16"), 18, 0, 0);
    from(new PipRelease("2.21.0", "1.24.1", null, "2018.11.29"), 19, 0, 0);
    from(new PipRelease("2.22.0", "1.25.3", null, "2019.6.16"), 19, 2, 0);
    from(new PipRelease("2.23.0", "1.25.8", null, "2020.4.5.1"), 20, 1, 0);
    from(new PipRelease("2.24.0", "1.25.9", null, "2020.6.20"), 20, 2, 0);
    from(new PipRelease("2.25.0", "1.26.2", null, "2020.11.8"), 20, 3, 0);
    from(new PipRelease("2.26.0", "1.26.6", null, "2021.5.30"), 21, 2, 0);
    from(new PipRelease("2.27.1", "1.26.8", null, "2021.10.8"), 22, 0, 0);
    from(new PipRelease("2.28.1", "1.26.10", null, "2022.6.15"), 22, 2, 0);
    from(new PipRelease("2.28.2", "1.26.14", null, "2022.12.7"), 23, 0, 0);
    from(new PipRelease("2.31.0", "1.26.16", null, "2023.5.7"), 23, 2, 0);
    from(new PipRelease("2.31.0", "1.26.17", "0.8.0", "2023.7.22"), 23, 3, 0);
    from(new PipRelease("2.32.0", "1.26.18", "0.9.1", "2024.2.2"), 24, 1, 0);
    from(new PipRelease("2.32.3", "1.26.18", "0.9.1", "2024.2.2"), 24, 1, 1);
    from(new PipRelease("2.32.3", "1.26.20", "0.10.0", "2024.8.30"), 24, 3, 0);
    from(new PipRelease("2.32.3", "1.26.20", "0.10.1", "2025.1.31"), 25, 1, 0);
    from(new PipRelease("2.32.4", "1.26.20", "0.10.1", "2025.7.14"), 25, 2, 0);
    from(new PipRelease("2.32.5", "1.26.20", "0.10.4", "2025.10.5"), 25, 3, 0);
    from(new PipRelease("2.33.1", "2.6.3", "0.10.4", "2026.2.25"), 26, 1, 0);
    from(new PipRelease("2.34.2", "2.7.0", "0.10.4", "2026.2.25"), 26, 2, 0);
  }

  private static void from(PipRelease release, Integer... version) {
    BY_VERSION.put(List.of(version), release);
  }

  /** What this version carries. */
  static PipRelease of(String version) {
    List<Integer> parts =
        Arrays.stream((version + ".0").split("\\.", -1)).limit(3).map(Integer::valueOf).toList();
    return BY_VERSION.floorEntry(parts).getValue();
  }

  /** The text of {@code vendor.txt}, as far as trust goes. */
  String vendorText() {
    StringBuilder text = new StringBuilder();
    line(text, "certifi", certifi);
    line(text, "requests", requests);
    line(text, "truststore", truststore);
    line(text, "urllib3", urllib3);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, @Nullable String version) {
    if (version != null) {
      text.append(name).append("==").append(version).append('\n');
    }
  }
}
