package rootcause.core.verdict;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A host with its A-labels as U-labels, as OpenSSL's {@code ossl_a2ulabel} makes it (RFC 3492). */
final class ULabels {
  private static final byte[] PREFIX = "xn--".getBytes(StandardCharsets.US_ASCII);

  /** Most characters of one label. */
  private static final int LONGEST_LABEL = 512;

  private static final int BASE = 36;
  private static final int LEAST = 1;
  private static final int MOST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CHARACTER = 0x80;

  private ULabels() {}

  /** The host in UTF-8, or null when a label cannot be decoded. */
  static byte @Nullable [] of(byte[] host) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(host.length);
    int start = 0;
    while (true) {
      int end = start;
      while (end < host.length && host[end] != '.') {
        end++;
      }
      byte[] label = Arrays.copyOfRange(host, start, end);
      byte[] unicode = isEncoded(label) ? decoded(label) : label;
      if (unicode == null) {
        return null;
      }
      all.writeBytes(unicode);
      if (end == host.length) {
        return all.toByteArray();
      }
      all.write('.');
      start = end + 1;
    }
  }

  private static boolean isEncoded(byte[] label) {
    return label.length >= PREFIX.length && Arrays.equals(label, 0, 4, PREFIX, 0, 4);
  }

  private static byte @Nullable [] decoded(byte[] label) {
    int[] characters = new int[LONGEST_LABEL];
    int length = 0;
    int at = PREFIX.length;
    int delimiter = lastHyphen(label);
    if (delimiter > at) {
      for (; at < delimiter; at++) {
        if (label[at] < 0 || length == LONGEST_LABEL) {
          return null;
        }
        characters[length++] = label[at];
      }
      at++;
    }
    long character = FIRST_CHARACTER;
    long position = 0;
    int bias = FIRST_BIAS;
    while (at < label.length) {
      long before = position;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < label.length ? digit(label[at++]) : -1;
        position += digit * weight;
        if (digit < 0 || position > 0xffff_ffffL) {
          return null;
        }
        int threshold = Math.clamp(k - bias, LEAST, MOST);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (weight > 0xffff_ffffL) {
          return null;
        }
      }
      bias = adapt(position - before, length + 1, before == 0);
      character += position / (length + 1);
      position %= length + 1;
      if (length == LONGEST_LABEL || character > Character.MAX_CODE_POINT) {
        return null;
      }
      System.arraycopy(
          characters, (int) position, characters, (int) position + 1, length - (int) position);
      characters[(int) position] = (int) character;
      position++;
      length++;
    }
    return utf8(characters, length);
  }

  private static int lastHyphen(byte[] label) {
    int at = label.length - 1;
    while (label[at] != '-') {
      at--;
    }
    return at;
  }

  private static int digit(byte octet) {
    if (octet >= 'a' && octet <= 'z') {
      return octet - 'a';
    }
    if (octet >= 'A' && octet <= 'Z') {
      return octet - 'A';
    }
    return octet >= '0' && octet <= '9' ? octet - '0' + MOST : -1;
  }

  private static int adapt(long delta, int points, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - LEAST) * MOST / 2) {
      rest /= BASE - LEAST;
      k += BASE;
    }
    return (int) (k + (BASE - LEAST + 1) * rest / (rest + SKEW));
  }

  /** UTF-8 of any number up to the last character, surrogates too. */
  private static byte[] utf8(int[] characters, int length) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(length * 2);
    for (int i = 0; i < length; i++) {
      int c = characters[i];
      if (c < 0x80) {
        text.write(c);
      } else if (c < 0x800) {
        text.write(0xc0 | (c >> 6));
        text.write(0x80 | (c & 0x3f));
      } else {
        if (c < 0x1_0000) {
          text.write(0xe0 | (c >> 12));
        } else {
          text.write(0xf0 | (c >> 18));
          text.write(0x80 | ((c >> 12) & 0x3f));
        }
        text.write(0x80 | ((c >> 6) & 0x3f));
        text.write(0x80 | (c & 0x3f));
      }
    }
    return text.toByteArray();
  }
}
