package rootcause.core.x509;

import java.util.Arrays;

/**
 * Writes DER from its end to its beginning, so that what an element holds is there when its length
 * is written (X.690, 8.1.3).
 */
final class DerWriter {
  private byte[] buffer = new byte[256];
  private int start = buffer.length;

  /** How many octets were written. */
  int length() {
    return buffer.length - start;
  }

  /** Writes octets in front of the others. */
  void octets(byte[] value) {
    octets(value, value.length);
  }

  /** Writes the first octets of an array in front of the others. */
  void octets(byte[] value, int count) {
    room(count);
    start -= count;
    System.arraycopy(value, 0, buffer, start, count);
  }

  /** Makes all that was written since then the contents of an element. */
  void close(int tag, int since) {
    int contents = length() - since;
    room(2 + Integer.BYTES);
    if (contents < 0x80) {
      buffer[--start] = (byte) contents;
    } else {
      int octets = 0;
      for (int rest = contents; rest > 0; rest >>>= Byte.SIZE) {
        buffer[--start] = (byte) rest;
        octets++;
      }
      buffer[--start] = (byte) (0x80 | octets);
    }
    buffer[--start] = (byte) tag;
  }

  byte[] written() {
    return Arrays.copyOfRange(buffer, start, buffer.length);
  }

  private void room(int count) {
    if (count > start) {
      int length = length();
      byte[] larger = new byte[Math.max(2 * buffer.length, length + count)];
      System.arraycopy(buffer, start, larger, larger.length - length, length);
      buffer = larger;
      start = larger.length - length;
    }
  }
}
