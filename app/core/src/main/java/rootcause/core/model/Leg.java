package rootcause.core.model;

import java.util.Locale;

/** The two TLS handshakes that one connection can need. */
public enum Leg {
  /** With the proxy itself, when its URL says {@code https://}. */
  PROXY,
  /** With the server that the page is on. */
  ORIGIN;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
