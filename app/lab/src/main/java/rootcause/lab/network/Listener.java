package rootcause.lab.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of 127.0.0.1, with a virtual thread for each connection.
 *
 * <p>Closing ends the port and every connection at once.
 */
public final class Listener implements AutoCloseable {
  private static final int BACKLOG = 64;

  private final ServerSocket server;
  private final Conversation conversation;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private Listener(ServerSocket server, Conversation conversation) {
    this.server = server;
    this.conversation = conversation;
  }

  /**
   * Opens a free port.
   *
   * @throws UncheckedIOException when loopback has none to give
   */
  public static Listener open(String name, Conversation conversation) {
    try {
      ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
      Listener listener = new Listener(server, conversation);
      Thread.ofVirtual().name(name).start(listener::accept);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException("no port of 127.0.0.1 for " + name, e);
    }
  }

  /** The TCP port. */
  public int port() {
    return server.getLocalPort();
  }

  /** How many connections came in so far. */
  public int connections() {
    return connections.get();
  }

  /** How many connections are open now. */
  public int openConnections() {
    return open.size();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (!server.isClosed()) {
        socket.setTcpNoDelay(true);
        conversation.hold(socket);
      }
    } catch (IOException gone) {
      // The peer hung up or refused us: what it thought is the peer's to tell.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(Listener::closeQuietly);
  }

  static void closeQuietly(java.io.Closeable it) {
    try {
      it.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
