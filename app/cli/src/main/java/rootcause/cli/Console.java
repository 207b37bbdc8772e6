package rootcause.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and prints.
 *
 * @param in standard input
 * @param out results
 * @param err progress and notes
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
  /** That of this process, in UTF-8. */
  public static Console ofThisProcess() {
    return new Console(System.in, utf8(System.out), utf8(System.err));
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Prints a result as it is. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Prints a note as a line. */
  void note(String line) {
    err.println(line);
    err.flush();
  }
}
