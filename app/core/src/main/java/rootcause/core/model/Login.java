package rootcause.core.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A user name and a password for one proxy. Neither shows when it is printed.
 *
 * @param user decoded, never percent-encoded
 * @param password decoded; empty when there is none
 */
public record Login(String user, String password) {
  /** The value of a {@code Proxy-Authorization} header: Basic, RFC 7617, UTF-8. */
  public String basic() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "login (hidden)";
  }
}
