package rootcause.core.pip.arguments;

import java.util.ArrayList;
import java.util.List;

/** Words of a line as Python's {@code shlex.split} finds them. */
public final class ShellWords {
  private ShellWords() {}

  /** The words; quotes are taken off, an open quote ends with the line. */
  public static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escape = c == '\\' && quote != '\'' && i + 1 < line.length();
      if (escape && (quote == 0 || "\"\\".indexOf(line.charAt(i + 1)) >= 0)) {
        i++;
        word.append(line.charAt(i));
        inWord = true;
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
