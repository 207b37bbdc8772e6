package rootcause.core.pip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of pip, as far as PEP 440 needs to be known here. Equality and order go by the release
 * numbers alone ({@code 25.0} equals {@code 25.0.0} and {@code 25.0b1}): a pre-release already has
 * the rules of the release that it leads to.
 */
public final class PipVersion implements Comparable<PipVersion> {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,6}(?:\\.\\d{1,6}){0,5})(?:[-_.+]?[A-Za-z].*|[-+].*)?");

  private final String text;
  private final List<Integer> release;

  private PipVersion(String text, List<Integer> release) {
    this.text = text;
    this.release = release;
  }

  /**
   * The version with this spelling.
   *
   * @throws IllegalArgumentException when it does not begin with release numbers
   */
  public static PipVersion of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not a version of pip: " + text));
  }

  /** The version with this spelling, empty when it does not begin with release numbers. */
  public static Optional<PipVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> numbers =
        Arrays.stream(matcher.group(1).split("\\.", -1)).map(Integer::valueOf).toList();
    return Optional.of(new PipVersion(text.strip(), numbers));
  }

  /** Whether this is that version or a later one. */
  public boolean atLeast(PipVersion other) {
    return compareTo(other) >= 0;
  }

  /** As {@link #atLeast(PipVersion)}, for a version written in a table. */
  public boolean atLeast(String other) {
    return atLeast(of(other));
  }

  @Override
  public int compareTo(PipVersion other) {
    int length = Math.max(release.size(), other.release.size());
    for (int i = 0; i < length; i++) {
      int difference = Integer.compare(number(i), other.number(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int number(int index) {
    return index < release.size() ? release.get(index) : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PipVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    int size = release.size();
    while (size > 1 && release.get(size - 1) == 0) {
      size--;
    }
    return release.subList(0, size).hashCode();
  }

  /** As pip writes it. */
  @Override
  public String toString() {
    return text;
  }
}
