package rootcause.core.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, and the setting that named it.
 *
 * @param scheme in lower case: {@code http}, {@code https}, {@code socks5} and its kin
 * @param at where it listens
 * @param login what the URL said before the {@code @}; hidden when printed
 * @param source the setting it came from: {@code HTTPS_PROXY}, {@code --proxy}
 */
public record ProxyServer(String scheme, HostPort at, @Nullable Login login, String source) {
  /**
   * Reads a proxy's URL as requests does: without a scheme it is {@code http://}.
   *
   * @throws IllegalArgumentException when there is no host in it; the message never repeats the URL
   */
  public static ProxyServer parse(String url, String source) {
    try {
      URI uri = new URI(url.contains("://") ? url : "http://" + url);
      String host = uri.getHost();
      if (host == null) {
        throw new IllegalArgumentException("no host in the proxy URL of " + source);
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(scheme);
      return new ProxyServer(scheme, new HostPort(bare, port), login(uri.getRawUserInfo()), source);
    } catch (URISyntaxException e) {
      // The cause is left out: its message would repeat the URL with the password in it.
      throw new IllegalArgumentException("the proxy URL of " + source + " cannot be read");
    }
  }

  /** The URL without its user and password. */
  public String url() {
    return scheme + "://" + at;
  }

  /** The user and password, if the URL had them. */
  public Optional<Login> credentials() {
    return Optional.ofNullable(login);
  }

  private static int defaultPort(String scheme) {
    return switch (scheme) {
      case "https" -> 443;
      case "http" -> 80;
      default -> 1080;
    };
  }

  private static @Nullable Login login(@Nullable String userInfo) {
    if (userInfo == null) {
      return null;
    }
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    return new Login(decoded(user), colon < 0 ? "" : decoded(userInfo.substring(colon + 1)));
  }

  private static String decoded(String text) {
    // In user information a plus sign is a plus sign (RFC 3986), unlike in forms.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return url() + " from " + source;
  }
}
