package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that wait before a port where nobody accepts, so many that no further one comes in.
 */
final class Crowd implements AutoCloseable {
  private static final int ENOUGH = 64;
  private static final int MILLIS = 200;

  private final List<Socket> waiting = new ArrayList<>();

  static Crowd before(ServerSocket port) throws IOException {
    Crowd crowd = new Crowd();
    for (int i = 0; i < ENOUGH; i++) {
      Socket socket = new Socket();
      crowd.waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(port.getInetAddress(), port.getLocalPort()), MILLIS);
      } catch (SocketTimeoutException full) {
        return crowd;
      }
    }
    return crowd;
  }

  int size() {
    return waiting.size();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
  }
}
