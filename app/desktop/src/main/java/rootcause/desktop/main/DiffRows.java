package rootcause.desktop.main;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A difference in unified form as rows of two columns: before and after. */
final class DiffRows {
  /** What a row is. */
  enum Kind {
    /** The same on both sides. */
    SAME,
    /** Only before, only after, or one instead of the other. */
    CHANGED,
    /** Lines that are left out. */
    GAP
  }

  /** A row; a side is null where it has no line. */
  record Row(Kind kind, @Nullable String before, @Nullable String after) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private DiffRows() {}

  /** The rows of a difference; its two lines of heading are left out. */
  static List<Row> of(String diff) {
    DiffRows reading = new DiffRows();
    diff.lines().skip(2).forEach(reading::line);
    reading.pair();
    return List.copyOf(reading.rows);
  }

  private void line(String line) {
    if (line.startsWith("-")) {
      removed.add(line.substring(1));
    } else if (line.startsWith("+")) {
      added.add(line.substring(1));
    } else if (line.startsWith("@@")) {
      pair();
      if (!rows.isEmpty()) {
        rows.add(new Row(Kind.GAP, null, null));
      }
    } else if (line.startsWith(" ")) {
      pair();
      String same = line.substring(1);
      rows.add(new Row(Kind.SAME, same, same));
    }
  }

  /** Lines that went and lines that came in their place stand beside each other. */
  private void pair() {
    for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
      rows.add(
          new Row(
              Kind.CHANGED,
              i < removed.size() ? removed.get(i) : null,
              i < added.size() ? added.get(i) : null));
    }
    removed.clear();
    added.clear();
  }
}
