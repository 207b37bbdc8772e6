package rootcause.lab.network;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

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

  /** Takes what comes until nothing does for the socket's time-out; false when the peer ends. */
  static boolean stillThere(Socket socket) throws IOException {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (SocketTimeoutException nothing) {
      return true;
    }
  }

  /** Says that nothing more comes, and takes what the peer still has to say. */
  static void endOutput(Socket socket) throws IOException {
    socket.getOutputStream().flush();
    socket.shutdownOutput();
    awaitEnd(socket);
  }

  /** Ends the connection with a reset instead of an orderly end. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
