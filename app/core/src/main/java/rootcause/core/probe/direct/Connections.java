package rootcause.core.probe.direct;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every socket of one observation. Closing it ends them all at once, whatever is being read or
 * written, and none can be opened any more: time-outs of sockets are for each read, and a peer that
 * drips would outlive them.
 */
final class Connections implements AutoCloseable {
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  /** A socket that is not connected yet; what Java is told of proxies does not count for it. */
  Socket open() throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    open.add(socket);
    if (over) {
      end(socket);
      throw new SocketException("the time is over");
    }
    return socket;
  }

  /** Ends one of them. */
  void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // Nothing more is wanted of it.
      return;
    }
  }

  /** Whether the time is over, so that every failure is due to that. */
  boolean over() {
    return over;
  }

  @Override
  public void close() {
    over = true;
    open.forEach(this::end);
  }
}
