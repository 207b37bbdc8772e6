package rootcause.core.witness;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Route;

/**
 * One handshake to witness.
 *
 * @param page of which one byte is read once the server is verified; user information is not sent
 * @param route the way there; SOCKS is not witnessed
 * @param originTrust the context for the server
 * @param proxyTrust the context for an {@code https} proxy, null for every other route
 * @param clientCertificate PEM file with certificate and key
 * @param alpn protocols to offer
 * @param limit for the whole handshake
 */
public record HandshakeRequest(
    URI page,
    Route route,
    TrustSource originTrust,
    @Nullable TrustSource proxyTrust,
    @Nullable String clientCertificate,
    List<String> alpn,
    Duration limit) {

  /** Copies the list. */
  public HandshakeRequest {
    alpn = List.copyOf(alpn);
  }

  @Override
  public String toString() {
    return "handshake by " + route.id();
  }
}
