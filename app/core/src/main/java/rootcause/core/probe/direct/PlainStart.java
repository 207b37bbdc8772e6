package rootcause.core.probe.direct;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises a peer that does not speak TLS by how it begins. */
final class PlainStart {
  private static final int LOOKED_AT = 4;
  private static final int SHOWN = 60;

  private PlainStart() {}

  /** The first line of what it said instead; null when it may be TLS, or is no text. */
  static @Nullable String of(byte[] first) {
    if (first.length == 0 || !text(first)) {
      return null;
    }
    String line =
        new String(first, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) : line;
  }

  /** Records of TLS begin with 20 to 23, which is no text. */
  private static boolean text(byte[] first) {
    for (int i = 0; i < Math.min(first.length, LOOKED_AT); i++) {
      boolean printable = first[i] >= ' ' && first[i] <= '~';
      boolean space = first[i] == '\r' || first[i] == '\n' || first[i] == '\t';
      if (!printable && !space) {
        return false;
      }
    }
    return true;
  }
}
