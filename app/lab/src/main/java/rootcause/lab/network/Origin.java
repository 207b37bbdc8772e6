package rootcause.lab.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A web site: what it shows in the handshake, and its pages. It can be asked on a port of its own
 * or through a tunnel, and remembers every request.
 */
public final class Origin {
  private static final int LINGER_MILLIS = 2_000;

  private final Presentation presentation;
  private final Pages pages;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** A site. */
  public Origin(Presentation presentation, Pages pages) {
    this.presentation = presentation;
    this.pages = pages;
  }

  /** Opens a port of its own. */
  public Listener listen() {
    return Listener.open("origin", this::converse);
  }

  /** What was asked so far, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Speaks TLS with its own chain, then HTTP. */
  void converse(Socket socket) throws IOException {
    converse(socket, presentation);
  }

  /** Speaks TLS with another chain: this is what an interceptor does. */
  void converse(Socket socket, Presentation shown) throws IOException {
    try (SSLSocket tls = serverSide(socket, shown)) {
      tls.startHandshake();
      Optional<Request> request = Request.read(tls.getInputStream());
      while (request.isPresent()) {
        requests.add(request.get());
        pages
            .answer(request.get())
            .write(tls.getOutputStream(), request.get().method().equals("HEAD"));
        request = Request.read(tls.getInputStream());
      }
    } catch (SSLException refused) {
      linger(socket);
      throw refused;
    }
  }

  /**
   * Waits for the peer to hang up, as servers do: closing with bytes unread would reset the
   * connection, and the peer might never read the alert that says why.
   */
  private static void linger(Socket socket) throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    InputStream rest = socket.getInputStream();
    byte[] unread = new byte[1 << 12];
    int read = rest.read(unread);
    while (read >= 0) {
      read = rest.read(unread);
    }
  }

  static SSLSocket serverSide(Socket socket, Presentation shown) throws IOException {
    SSLSocket tls =
        (SSLSocket)
            shown.context().getSocketFactory().createSocket(socket, socket.getInputStream(), false);
    tls.setUseClientMode(false);
    tls.setNeedClientAuth(shown.clientRoot() != null);
    return tls;
  }
}
