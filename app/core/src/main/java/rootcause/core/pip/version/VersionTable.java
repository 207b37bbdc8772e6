package rootcause.core.pip.version;

import java.util.ArrayList;
import java.util.List;
import rootcause.core.pip.PipVersion;

/**
 * One fact about pip that changed over its releases. The row in force is the last one whose version
 * is not later than the pip asked about; an older pip than the first row gets the first row.
 *
 * @param <T> the fact
 */
public final class VersionTable<T> {
  /**
   * A row.
   *
   * @param from first version that it holds for
   * @param source a file of pip at a tag where it is written
   */
  public record Row<T>(PipVersion from, T value, String source) {}

  private final List<Row<T>> rows;

  private VersionTable(List<Row<T>> rows) {
    this.rows = rows;
  }

  /** A table that begins with this row. */
  public static <T> VersionTable<T> from(String version, T value, String source) {
    return new VersionTable<>(List.of(new Row<>(PipVersion.of(version), value, source)));
  }

  /**
   * The same table with a later row.
   *
   * @throws IllegalArgumentException when the version is not later than the last one
   */
  public VersionTable<T> then(String version, T value, String source) {
    PipVersion from = PipVersion.of(version);
    if (rows.getLast().from().compareTo(from) >= 0) {
      throw new IllegalArgumentException("rows out of order at " + version);
    }
    List<Row<T>> longer = new ArrayList<>(rows);
    longer.add(new Row<>(from, value, source));
    return new VersionTable<>(List.copyOf(longer));
  }

  /** The row in force. */
  public Row<T> row(PipVersion version) {
    Row<T> found = rows.getFirst();
    for (Row<T> row : rows) {
      if (version.atLeast(row.from())) {
        found = row;
      }
    }
    return found;
  }

  /** The value in force. */
  public T at(PipVersion version) {
    return row(version).value();
  }

  /** All rows, oldest first. */
  public List<Row<T>> rows() {
    return rows;
  }
}
