package rootcause.core.x509;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dotted form of OBJECT IDENTIFIERs (X.690, 8.19). A list of roots names some forty of them
 * thousands of times, so those met first are remembered.
 */
final class DottedForm {
  /** An identifier longer than this is shown in hexadecimal: nobody could read its numbers. */
  private static final int READABLE = 64;

  /** What strangers send must not fill the memory. */
  private static final int MOST_REMEMBERED = 512;

  private static final Map<Octets, String> REMEMBERED = new ConcurrentHashMap<>();

  private DottedForm() {}

  /** The dotted form of these contents, which are well formed. */
  static String of(byte[] contents) {
    Octets key = new Octets(contents);
    String known = REMEMBERED.get(key);
    if (known != null) {
      return known;
    }
    String text = written(contents);
    if (REMEMBERED.size() < MOST_REMEMBERED) {
      REMEMBERED.put(key, text);
    }
    return text;
  }

  private static String written(byte[] contents) {
    if (contents.length > READABLE) {
      return hexadecimal(contents);
    }
    StringBuilder text = new StringBuilder();
    long arc = 0;
    for (byte octet : contents) {
      if (arc > Long.MAX_VALUE >> 7) {
        return hexadecimal(contents);
      }
      arc = (arc << 7) | (octet & 0x7f);
      if (octet >= 0) {
        if (text.isEmpty()) {
          long root = Math.min(arc / 40, 2);
          text.append(root).append('.').append(arc - root * 40);
        } else {
          text.append('.').append(arc);
        }
        arc = 0;
      }
    }
    return text.toString();
  }

  private static String hexadecimal(byte[] contents) {
    return "oid " + HexFormat.of().formatHex(contents);
  }

  private record Octets(byte[] value) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Octets octets && Arrays.equals(octets.value, value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }
}
