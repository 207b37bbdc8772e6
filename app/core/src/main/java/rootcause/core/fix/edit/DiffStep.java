package rootcause.core.fix.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * One line on the way from an old text to a new one.
 *
 * @param kind whether it stays, goes or comes
 * @param line with its newline
 */
record DiffStep(Kind kind, String line) {
  /** Above this many cells of the table, the middle part is shown as one replacement. */
  private static final long LARGEST_TABLE = 4_000_000;

  /** What happens to a line. */
  enum Kind {
    /** It stays. */
    SAME(' '),
    /** It goes. */
    REMOVED('-'),
    /** It comes. */
    ADDED('+');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    char mark() {
      return mark;
    }
  }

  /** The shortest way by longest common subsequence, between a common beginning and end. */
  static List<DiffStep> between(List<String> old, List<String> fresh) {
    int shorter = Math.min(old.size(), fresh.size());
    int head = 0;
    while (head < shorter && old.get(head).equals(fresh.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
      tail++;
    }
    List<DiffStep> steps = new ArrayList<>();
    old.subList(0, head).forEach(l -> steps.add(new DiffStep(Kind.SAME, l)));
    middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), steps);
    old.subList(old.size() - tail, old.size()).forEach(l -> steps.add(new DiffStep(Kind.SAME, l)));
    return steps;
  }

  private static void middle(List<String> old, List<String> fresh, List<DiffStep> steps) {
    if ((long) old.size() * fresh.size() > LARGEST_TABLE) {
      old.forEach(l -> steps.add(new DiffStep(Kind.REMOVED, l)));
      fresh.forEach(l -> steps.add(new DiffStep(Kind.ADDED, l)));
      return;
    }
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(fresh.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
        steps.add(new DiffStep(Kind.SAME, old.get(i++)));
        j++;
      } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        steps.add(new DiffStep(Kind.REMOVED, old.get(i++)));
      } else {
        steps.add(new DiffStep(Kind.ADDED, fresh.get(j++)));
      }
    }
  }
}
