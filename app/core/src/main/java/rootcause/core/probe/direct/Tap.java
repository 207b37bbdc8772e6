package rootcause.core.probe.direct;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * What a peer sends in a handshake: its first bytes are kept, for they show who speaks no TLS, and
 * no more is taken than a handshake needs, however it is cut into messages.
 */
final class Tap extends FilterInputStream {
  /** Ten times what OpenSSL takes of certificates. */
  static final int MOST = 1 << 20;

  private static final int KEPT = 512;

  private final byte[] first = new byte[KEPT];
  private int kept;
  private int served;
  private int count;
  private boolean ended;

  Tap(InputStream in) {
    super(in);
  }

  /** What came at first, at most 512 bytes, even if less was asked for. */
  byte[] first() {
    return Arrays.copyOf(first, kept);
  }

  /** Whether more came than a handshake needs. */
  boolean full() {
    return count >= MOST;
  }

  /** Whether the peer ended in order. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (full()) {
      throw new IOException("more than a handshake needs");
    }
    if (kept == 0) {
      // Who reads five bytes at a time would never see a whole line of another protocol.
      int came = super.read(first, 0, KEPT);
      ended = came < 0;
      kept = Math.max(0, came);
      count = kept;
    }
    if (served < kept) {
      int some = Math.min(length, kept - served);
      System.arraycopy(first, served, bytes, offset, some);
      served += some;
      return some;
    }
    int read = ended ? -1 : super.read(bytes, offset, Math.min(length, MOST - count));
    ended = read < 0;
    count += Math.max(0, read);
    return read;
  }
}
