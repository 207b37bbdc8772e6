package rootcause.core.model;

import java.util.Optional;

/** The way of a lane from this machine to the host. */
public sealed interface Route {
  /** The name used in reports: {@code direct}, {@code http-proxy}, … */
  String id();

  /** The proxy on the way, if there is one. */
  Optional<ProxyServer> through();

  /** The route through this proxy, by the scheme of its URL. */
  static Route through(ProxyServer proxy) {
    return switch (proxy.scheme()) {
      case "https" -> new HttpsProxy(proxy);
      case "http" -> new HttpProxy(proxy);
      default -> new SocksProxy(proxy);
    };
  }

  /** No proxy. */
  record Direct() implements Route {
    @Override
    public String id() {
      return "direct";
    }

    @Override
    public Optional<ProxyServer> through() {
      return Optional.empty();
    }
  }

  /** A proxy that is asked in plain HTTP to CONNECT (RFC 9110, 9.3.6). */
  record HttpProxy(ProxyServer proxy) implements Route {
    @Override
    public String id() {
      return "http-proxy";
    }

    @Override
    public Optional<ProxyServer> through() {
      return Optional.of(proxy);
    }
  }

  /** A proxy that is asked to CONNECT inside TLS, which needs a verdict of its own. */
  record HttpsProxy(ProxyServer proxy) implements Route {
    @Override
    public String id() {
      return "https-proxy";
    }

    @Override
    public Optional<ProxyServer> through() {
      return Optional.of(proxy);
    }
  }

  /** A SOCKS proxy. */
  record SocksProxy(ProxyServer proxy) implements Route {
    @Override
    public String id() {
      return "socks-proxy";
    }

    @Override
    public Optional<ProxyServer> through() {
      return Optional.of(proxy);
    }
  }
}
