package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.HostPort;
import rootcause.core.model.Route;

/**
 * A way to the server, ready for a handshake with it.
 *
 * @param wire the TCP connection below
 * @param socket what the next TLS layer lies on: TCP, or TLS with the proxy
 * @param in from the server
 * @param out to the server
 */
record Link(Wire wire, Socket socket, InputStream in, OutputStream out) implements AutoCloseable {
  /**
   * Goes the route over a fresh connection to its first peer.
   *
   * @param proxyLeaf of an {@code https} proxy, as it was judged; null for every other route
   */
  static Link by(
      Route route, Wire wire, HostPort server, @Nullable Fingerprint proxyLeaf, String agent)
      throws Broken, IOException {
    return switch (route) {
      case Route.Direct direct -> new Link(wire, wire.socket(), wire.in(), wire.out());
      case Route.HttpProxy(var proxy) -> {
        Tunnel.open(wire.in(), wire.out(), server, proxy, agent);
        wire.mark();
        yield new Link(wire, wire.socket(), wire.in(), wire.out());
      }
      case Route.SocksProxy(var proxy) -> {
        Socks.open(wire.in(), wire.out(), server, proxy);
        wire.mark();
        yield new Link(wire, wire.socket(), wire.in(), wire.out());
      }
      case Route.HttpsProxy(var proxy) -> {
        if (proxyLeaf == null) {
          throw new IllegalStateException("nothing is sent to a proxy before it was judged");
        }
        Socket tls =
            PinnedTls.over(wire.socket(), proxy.at(), proxyLeaf, List.of(), ClientKey.none());
        Tunnel.open(tls.getInputStream(), tls.getOutputStream(), server, proxy, agent);
        yield new Link(wire, tls, tls.getInputStream(), tls.getOutputStream());
      }
    };
  }

  @Override
  public void close() {
    wire.close();
  }
}
