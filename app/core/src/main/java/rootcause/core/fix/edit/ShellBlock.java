package rootcause.core.fix.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one block between two marks that we keep at the end of a shell start file. What stands
 * outside of the marks is never touched, byte for byte; writing the same twice changes nothing.
 */
public final class ShellBlock {
  private static final String BEGIN = "# >>> rootcause >>>";
  private static final String END = "# <<< rootcause <<<";

  private ShellBlock() {}

  /** How a shell sets variables. */
  public enum Syntax {
    /** {@code sh}, {@code bash}, {@code zsh}. */
    POSIX,
    /** {@code fish}. */
    FISH
  }

  /**
   * The file with these variables set (or unset, where the value is null) by the block, beside what
   * it already says of others. Empty when the marks are damaged: one without the other.
   *
   * @throws IllegalArgumentException when a name is no variable's name or a value has a line end
   */
  public static Optional<byte[]> put(
      byte[] file, Syntax syntax, Map<String, @Nullable String> variables) {
    // Bytes stay what they are: Latin-1 maps each to one character and back.
    List<String> lines = lines(new String(file, StandardCharsets.ISO_8859_1));
    int begin = indexOf(lines, BEGIN);
    int end = indexOf(lines, END);
    if ((begin < 0) != (end < 0) || end < begin) {
      return Optional.empty();
    }
    Map<String, String> statements = new TreeMap<>();
    if (begin >= 0) {
      lines.subList(begin + 1, end).forEach(l -> statements.put(nameIn(l), bare(l)));
    }
    variables.forEach((name, value) -> statements.put(name, statement(syntax, name, value)));
    List<String> block = new ArrayList<>();
    block.add(BEGIN + "\n");
    statements.values().forEach(s -> block.add(s + "\n"));
    block.add(END + "\n");
    if (begin >= 0) {
      lines.subList(begin, end + 1).clear();
      lines.addAll(begin, block);
    } else {
      if (!lines.isEmpty() && !lines.getLast().endsWith("\n")) {
        lines.add(lines.removeLast() + "\n");
      }
      lines.addAll(block);
    }
    return Optional.of(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String statement(Syntax syntax, String name, @Nullable String value) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException("not a variable's name: " + name);
    }
    if (value == null) {
      return latin(syntax == Syntax.FISH ? "set -e " + name : "unset " + name);
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a value of more than one line: " + name);
    }
    return latin(
        switch (syntax) {
          case POSIX -> "export " + name + "='" + value.replace("'", "'\\''") + "'";
          case FISH ->
              "set -gx " + name + " '" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        });
  }

  /** UTF-8 as one character a byte, like the rest of the file. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String nameIn(String line) {
    String rest = bare(line).replaceFirst("^(?:export|unset|set -gx|set -e) +", "");
    return rest.replaceFirst("[^A-Za-z0-9_].*", "");
  }

  private static String bare(String line) {
    return line.stripTrailing();
  }

  private static int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (bare(lines.get(i)).equals(mark)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int next = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
