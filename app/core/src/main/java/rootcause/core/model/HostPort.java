package rootcause.core.model;

import java.net.URI;

/**
 * One end of a connection.
 *
 * @param host name or address as written in the URL, without brackets
 * @param port TCP port
 */
public record HostPort(String host, int port) {
  /**
   * The host and port of an {@code http} or {@code https} URL. Names that {@link URI#getHost} does
   * not know, such as {@code under_score.test}, are read from the authority.
   *
   * @throws IllegalArgumentException when there is no host
   */
  public static HostPort of(URI url) {
    String authority = url.getRawAuthority();
    if (authority == null) {
      throw new IllegalArgumentException("no host in the URL");
    }
    String bare = authority.substring(authority.lastIndexOf('@') + 1);
    int end = bare.startsWith("[") ? bare.indexOf(']') + 1 : 0;
    int colon = bare.indexOf(':', end);
    String host = colon < 0 ? bare : bare.substring(0, colon);
    String port = colon < 0 ? "" : bare.substring(colon + 1);
    String name = end > 0 ? host.substring(1, host.length() - 1) : host;
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no host in the URL");
    }
    return new HostPort(name, port.isEmpty() ? defaultPort(url) : number(port));
  }

  private static int defaultPort(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) ? 80 : 443;
  }

  private static int number(String port) {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
      throw new IllegalArgumentException("no port number in the URL");
    }
    return Integer.parseInt(port);
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
