package rootcause.core.probe.direct;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognises a peer that does not speak TLS by how it begins. */
final class PlainStart {
  private static final int FIRST_RECORD_TYPE = 0x14;
  private static final int LAST_RECORD_TYPE = 0x17;
  private static final int SHOWN = 60;

  private PlainStart() {}

  /** The first line of what it said instead; null when it may be TLS or said nothing. */
  static @Nullable String of(byte[] first) {
    if (first.length == 0) {
      return null;
    }
    int type = first[0] & 0xff;
    boolean record = type >= FIRST_RECORD_TYPE && type <= LAST_RECORD_TYPE;
    if (record && (first.length < 2 || first[1] == 3)) {
      return null;
    }
    String line =
        new String(first, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) : line;
  }
}
