package rootcause.core.probe.direct;

import java.net.Socket;

/**
 * A TCP connection, one of those of an observation.
 *
 * @param socket connected
 * @param among whose end is its end
 */
record Wire(Socket socket, Connections among) implements AutoCloseable {
  @Override
  public void close() {
    among.end(socket);
  }
}
