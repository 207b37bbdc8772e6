package rootcause.core.model;

/**
 * One end of a connection.
 *
 * @param host name or address as written in the URL, without brackets
 * @param port TCP port
 */
public record HostPort(String host, int port) {
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
