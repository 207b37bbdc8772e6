package rootcause.core.model;

import java.util.Locale;

/** The stages of a connection, in network order. */
public enum Stage {
  /** The name becomes addresses. */
  RESOLVE,
  /** A TCP connection is made. */
  CONNECT,
  /** A proxy lets it through. */
  PROXY,
  /** The TLS handshake. */
  TLS,
  /** The request for the page. */
  HTTP,
  /** The subprocess did its work. */
  SUBPROCESS;

  /** The name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
