package rootcause.core.stores.pem;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gives out lines as C's {@code fgets} with OpenSSL's buffer does: at most 254 characters, and
 * nothing after a null character. What a line holds is Latin-1, one character an octet.
 */
final class PemLines {
  /** LINESIZE of crypto/pem/pem_lib.c, less the null character. */
  static final int MOST = 254;

  private final String text;
  private final boolean noNull;
  private int from;
  private int number = 1;
  private int begun = 1;
  private boolean partial;

  PemLines(byte[] bytes) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    this.noNull = text.indexOf('\0') < 0;
  }

  /**
   * The next line with its end; null at the end of the file, and at a line that begins with null.
   */
  @Nullable String next() {
    if (from >= text.length()) {
      return null;
    }
    int most = Math.min(from + MOST, text.length());
    int feed = text.indexOf('\n', from);
    boolean whole = feed >= 0 && feed < most;
    int end = whole ? feed + 1 : most;
    String line = text.substring(from, end);
    partial = !whole && line.length() == MOST;
    from = end;
    begun = number;
    if (whole) {
      number++;
    }
    if (noNull) {
      return line;
    }
    int nothing = line.indexOf('\0');
    if (nothing == 0) {
      from = text.length();
      return null;
    }
    return nothing < 0 ? line : line.substring(0, nothing);
  }

  /** The number of the line that was given out last. */
  int number() {
    return begun;
  }

  /** Whether that was only the first part of a long line. */
  boolean partial() {
    return partial;
  }

  /** A place to come back to. */
  record Mark(int from, int number) {}

  Mark mark() {
    return new Mark(from, number);
  }

  void back(Mark mark) {
    from = mark.from();
    number = mark.number();
  }

  /** Goes on at this text in the line given out last, as if a line began there. */
  void resumeInside(String line, int offset) {
    from = from - line.length() + offset;
    number = begun;
  }
}
