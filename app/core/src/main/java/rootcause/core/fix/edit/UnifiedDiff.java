package rootcause.core.fix.edit;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two states of a file in the unified form of {@code diff -u}, made to be read:
 * secrets are masked and a carriage return is written out, so it is not meant for {@code patch}.
 */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * The difference; empty when there is none.
   *
   * @param name of the file, shown on both sides
   * @param before null when the file did not exist
   * @param after null when it is deleted
   */
  public static String of(
      String name, byte @Nullable [] before, byte @Nullable [] after, Charset charset) {
    List<String> old = lines(before, charset);
    List<String> fresh = lines(after, charset);
    List<DiffStep> steps = DiffStep.between(old, fresh);
    if (steps.stream().allMatch(s -> s.kind() == DiffStep.Kind.SAME)) {
      return (before == null) == (after == null) ? "" : heading(name, before, after);
    }
    StringBuilder out = new StringBuilder(heading(name, before, after));
    for (int i = 0; i < steps.size(); ) {
      if (steps.get(i).kind() == DiffStep.Kind.SAME) {
        i++;
        continue;
      }
      int from = Math.max(0, i - CONTEXT);
      int to = end(steps, i);
      hunk(steps, from, to, out);
      i = to;
    }
    return out.toString();
  }

  private static String heading(String name, byte @Nullable [] before, byte @Nullable [] after) {
    String shown = Secrets.masked(name);
    return "--- "
        + (before == null ? "/dev/null" : shown)
        + "\n+++ "
        + (after == null ? "/dev/null" : shown)
        + "\n";
  }

  /** Where the hunk ends whose first change stands at this index. */
  private static int end(List<DiffStep> steps, int first) {
    int last = first;
    for (int i = first; i < steps.size() && i <= last + 2 * CONTEXT; i++) {
      last = steps.get(i).kind() == DiffStep.Kind.SAME ? last : i;
    }
    return Math.min(steps.size(), last + CONTEXT + 1);
  }

  private static void hunk(List<DiffStep> steps, int from, int to, StringBuilder out) {
    int oldLine = 1;
    int newLine = 1;
    for (DiffStep step : steps.subList(0, from)) {
      oldLine += step.kind() == DiffStep.Kind.ADDED ? 0 : 1;
      newLine += step.kind() == DiffStep.Kind.REMOVED ? 0 : 1;
    }
    List<DiffStep> part = steps.subList(from, to);
    int removed = (int) part.stream().filter(s -> s.kind() != DiffStep.Kind.ADDED).count();
    int added = (int) part.stream().filter(s -> s.kind() != DiffStep.Kind.REMOVED).count();
    out.append("@@ -").append(removed == 0 ? oldLine - 1 : oldLine).append(',').append(removed);
    out.append(" +").append(added == 0 ? newLine - 1 : newLine).append(',').append(added);
    out.append(" @@\n");
    for (DiffStep step : part) {
      boolean closed = step.line().endsWith("\n");
      String text = closed ? step.line().substring(0, step.line().length() - 1) : step.line();
      out.append(step.kind().mark()).append(Secrets.masked(text)).append('\n');
      if (!closed) {
        out.append(NO_NEWLINE).append('\n');
      }
    }
  }

  /** Lines with their newline; a lone carriage return ends none. */
  private static List<String> lines(byte @Nullable [] bytes, Charset charset) {
    List<String> lines = new ArrayList<>();
    String text = bytes == null ? "" : new String(bytes, charset);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
