package rootcause.core.machine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what comes through a pipe line by line, as soon as a line is whole. */
final class LineFeed {
  private final Consumer<String> heard;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * A feed.
   *
   * @param longest bytes of a line; a program that never ends its line is cut here
   */
  LineFeed(Consumer<String> heard, int longest) {
    this.heard = heard;
    this.longest = longest;
  }

  void feed(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n' || line.size() == longest) {
        hand();
      }
      if (bytes[i] != '\n') {
        line.write(bytes[i]);
      }
    }
  }

  /** Nothing more comes: what has no end of line is a line too. */
  void end() {
    if (line.size() > 0) {
      hand();
    }
  }

  private void hand() {
    heard.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
    line.reset();
  }
}
