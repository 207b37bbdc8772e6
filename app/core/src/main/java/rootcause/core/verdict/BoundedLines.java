package rootcause.core.verdict;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none of which takes more memory than a limit. */
final class BoundedLines {
  private final Reader reader;
  private final int limit;
  private @Nullable String line;

  BoundedLines(Reader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n') {
      if (text.length() < limit) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
      c = reader.read();
    }
    line = tooLong ? null : text.toString();
    return true;
  }

  /** The line; null when it was longer than the limit. */
  @Nullable String line() {
    return line;
  }
}
