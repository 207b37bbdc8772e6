package rootcause.lab.network;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/**
 * A web site: what it shows in the handshake, and its pages. It can be asked on a port of its own
 * or through a tunnel, and remembers every request.
 */
public final class Origin {
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
