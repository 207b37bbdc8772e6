package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Bytes below TLS and HTTP. */
final class Raw {
  private Raw() {}

  /** Copies until one side ends, then ends the other's direction. */
  static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException gone) {
      Listener.closeQuietly(from);
      Listener.closeQuietly(to);
    }
  }

  /** Waits until the peer says something, which is thrown away. */
  static void awaitByte(Socket socket) throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new IOException("the peer said nothing");
    }
  }

  /** Takes whatever comes, until the peer ends. */
  static void awaitEnd(Socket socket) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Ends the connection with a reset instead of an orderly end. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
