package rootcause.core.probe.direct;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.Leg;
import rootcause.core.model.ProxyServer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;

/**
 * A way to the server, ready for a handshake with it.
 *
 * @param wire the TCP connection below
 * @param socket what the next TLS layer lies on: TCP, or TLS with the proxy
 * @param in from the server
 * @param out to the server
 */
record Link(Wire wire, Socket socket, Tap in, OutputStream out) implements AutoCloseable {
  /**
   * Goes the route over a fresh connection to its first peer.
   *
   * @param proxyLeaf of an {@code https} proxy, as it was judged; null for every other route
   */
  static Link by(Route route, Wire wire, WireName server, int port, @Nullable Fingerprint proxyLeaf)
      throws Broken, IOException {
    return switch (route) {
      case Route.Direct direct -> over(wire, wire.socket());
      case Route.HttpProxy(var proxy) -> {
        Tunnel.open(wire.socket(), server.with(port), proxy);
        yield over(wire, wire.socket());
      }
      case Route.SocksProxy(var proxy) -> {
        Socks.open(wire.socket(), server, port, proxy);
        yield over(wire, wire.socket());
      }
      case Route.HttpsProxy(var proxy) -> {
        Socket tls = secured(wire, proxy, proxyLeaf);
        Tunnel.open(tls, server.with(port), proxy);
        yield over(wire, tls);
      }
    };
  }

  /** Straight over a socket. */
  static Link over(Wire wire, Socket socket) throws IOException {
    return new Link(wire, socket, new Tap(socket.getInputStream()), socket.getOutputStream());
  }

  /** Inside TLS with a proxy that shows what was judged; our TLS may be unable to do that. */
  private static Socket secured(Wire wire, ProxyServer proxy, @Nullable Fingerprint leaf)
      throws Broken, IOException {
    if (leaf == null) {
      throw new IllegalStateException("nothing is sent to a proxy before it was judged");
    }
    WireName name = Lookup.name(proxy.at(), Leg.PROXY);
    try {
      return PinnedTls.over(
          wire.socket(), name, proxy.at().port(), leaf, List.of(), ClientKey.none());
    } catch (IOException | RuntimeException e) {
      if (wire.among().over()) {
        throw new IOException("the time is over", e);
      }
      throw Broken.saying(
          Stage.PROXY,
          Leg.PROXY,
          FailureCause.NOT_TRIED,
          Sentence.of("probe.proxy-tls-not-tried", proxy.at()),
          Reason.of(e));
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
