package rootcause.core.probe.direct;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A TCP connection with one deadline for everything, since time-outs of sockets are for each read
 * and a slow drip would outlive them. What is read is counted, and its first bytes are kept.
 */
final class Wire implements AutoCloseable {
  private static final int KEPT = 512;

  private final Socket socket;
  private final Deadline deadline;
  private final byte[] first = new byte[KEPT];
  private final Thread guard;
  private long count;
  private long before;

  Wire(Socket socket, Deadline deadline) {
    this.socket = socket;
    this.deadline = deadline;
    // A write that the peer does not take has no time-out of its own.
    this.guard = Thread.ofVirtual().name("deadline of a connection").start(this::closeAtDeadline);
  }

  private void closeAtDeadline() {
    try {
      Thread.sleep(deadline.millis());
      socket.close();
    } catch (InterruptedException | IOException e) {
      // The connection ended by itself, or cannot be ended twice.
      return;
    }
  }

  Socket socket() {
    return socket;
  }

  Deadline deadline() {
    return deadline;
  }

  /** What was read up to now belongs to a proxy; what comes is the server's. */
  void mark() {
    before = count;
  }

  /** Bytes read so far from the peer behind the mark. */
  long count() {
    return count - before;
  }

  /** The first bytes read, at most 512, behind the mark. */
  byte[] first() {
    return java.util.Arrays.copyOf(first, (int) Math.min(count(), KEPT));
  }

  InputStream in() throws IOException {
    return new FilterInputStream(socket.getInputStream()) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (deadline.passed()) {
          throw new SocketTimeoutException("the time limit was reached");
        }
        socket.setSoTimeout(deadline.millis());
        int read = super.read(bytes, offset, length);
        keep(bytes, offset, read);
        return read;
      }
    };
  }

  private void keep(byte[] bytes, int offset, int read) {
    if (read > 0) {
      if (count < KEPT) {
        System.arraycopy(bytes, offset, first, (int) count, (int) Math.min(read, KEPT - count));
      }
      count += read;
    }
  }

  OutputStream out() throws IOException {
    return new FilterOutputStream(socket.getOutputStream()) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }
    };
  }

  @Override
  public void close() {
    guard.interrupt();
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more is wanted of it.
      return;
    }
  }
}
