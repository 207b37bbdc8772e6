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

  /** Characters in a full line of Base64 (RFC 7468, 2). */
  private static final int FULL = 64;

  private final byte[] bytes;
  private final String text;
  private int from;
  private int number = 1;
  private int begun = 1;
  private boolean partial;

  PemLines(byte[] bytes) {
    this.bytes = bytes;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
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
    int nothing = line.indexOf('\0');
    if (nothing == 0) {
      from = text.length();
      return null;
    }
    return nothing < 0 ? line : line.substring(0, nothing);
  }

  /**
   * The lines up to this one, joined, when they look as nearly all do: full ones, then at most one
   * that is shorter. Goes on behind the end then, else stays; null says so. Nobody has looked at
   * what the lines hold: one that is too short would still have its line break.
   *
   * @param end the line that ends a block
   */
  byte @Nullable [] plainUpTo(String end) {
    int last = from;
    while (isFull(last)) {
      last += FULL + 1;
    }
    int full = (last - from) / (FULL + 1);
    boolean more = last < bytes.length && bytes[last] != '-';
    int rest = more ? text.indexOf('\n', last) - last : 0;
    int at = more ? last + rest + 1 : last;
    int after = at + end.length();
    boolean plain = !more || (rest > 0 && rest < FULL);
    if (!plain || !text.startsWith(end, at) || (after < bytes.length && bytes[after] != '\n')) {
      return null;
    }
    byte[] joined = new byte[full * FULL + rest];
    for (int i = 0; i < full; i++) {
      System.arraycopy(bytes, from + i * (FULL + 1), joined, i * FULL, FULL);
    }
    System.arraycopy(bytes, last, joined, full * FULL, rest);
    begun = number + full + (more ? 1 : 0);
    number = after < bytes.length ? begun + 1 : begun;
    from = Math.min(after + 1, bytes.length);
    return joined;
  }

  private boolean isFull(int at) {
    return at + FULL < bytes.length && bytes[at + FULL] == '\n' && bytes[at] != '-';
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
