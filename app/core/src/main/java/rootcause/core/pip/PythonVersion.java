package rootcause.core.pip;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Python: {@code sys.version_info} without the release level.
 *
 * @param major 2 or 3
 * @param minor second number
 * @param micro third number, 0 when not known
 */
public record PythonVersion(int major, int minor, int micro) implements Comparable<PythonVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,4}))?(?:[^\\d.].*)?");
  private static final Comparator<PythonVersion> ORDER =
      Comparator.comparingInt(PythonVersion::major)
          .thenComparingInt(PythonVersion::minor)
          .thenComparingInt(PythonVersion::micro);

  /**
   * The version with this spelling: {@code 3.12}, {@code 3.12.7}, {@code 3.14.0rc1}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PythonVersion of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a version of Python: " + text));
  }

  /** The version with this spelling, empty when it is none. */
  public static Optional<PythonVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String micro = matcher.group(3);
    return Optional.of(
        new PythonVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            micro == null ? 0 : Integer.parseInt(micro)));
  }

  /** Whether this is {@code major.minor} or later. */
  public boolean atLeast(int wantedMajor, int wantedMinor) {
    return compareTo(new PythonVersion(wantedMajor, wantedMinor, 0)) >= 0;
  }

  @Override
  public int compareTo(PythonVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + micro;
  }
}
