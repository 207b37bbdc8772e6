package rootcause.lab.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * Where a scenario comes from.
 *
 * @param rows of the failure bank, as {@code A01}
 * @param references issue threads ({@code owner/repository#number}) and RFC sections
 */
public record Source(List<String> rows, List<String> references) {
  /** Copies both. */
  public Source {
    rows = List.copyOf(rows);
    references = List.copyOf(references);
  }

  /** Rows separated by blanks, then references. */
  public static Source of(String rows, String... references) {
    return new Source(
        rows.isEmpty() ? List.of() : Arrays.asList(rows.split(" ", -1)), List.of(references));
  }
}
