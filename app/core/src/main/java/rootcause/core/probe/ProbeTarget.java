package rootcause.core.probe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.HostPort;
import rootcause.core.model.Route;

/**
 * What to talk to, and how.
 *
 * @param page an {@code https} URL; user information in it is never sent
 * @param route the way there
 * @param clientCertificate a PEM file with certificate and key, as {@code --client-cert} names it
 * @param alpn protocols to offer, in order; what pip offers is {@code http/1.1}
 * @param pip version of the pip whose lane this is, for the {@code User-Agent} of the one request
 * @param oldServers whether servers without secure renegotiation (RFC 5746) are taken, as OpenSSL
 *     did before 3.0
 * @param limit for everything together
 */
public record ProbeTarget(
    URI page,
    Route route,
    @Nullable Path clientCertificate,
    List<String> alpn,
    String pip,
    boolean oldServers,
    Duration limit) {

  /** Copies the list. */
  public ProbeTarget {
    alpn = List.copyOf(alpn);
  }

  /** A target with what pip offers, and no client certificate. */
  public static ProbeTarget of(URI page, Route route, String pip, Duration limit) {
    return new ProbeTarget(page, route, null, List.of("http/1.1"), pip, false, limit);
  }

  /** The same with a client certificate. */
  public ProbeTarget withClientCertificate(Path file) {
    return new ProbeTarget(page, route, file, alpn, pip, oldServers, limit);
  }

  /** The same for an interpreter that takes servers without secure renegotiation. */
  public ProbeTarget takingOldServers() {
    return new ProbeTarget(page, route, clientCertificate, alpn, pip, true, limit);
  }

  /** The server that the page is on. */
  public HostPort origin() {
    return HostPort.of(page);
  }

  @Override
  public String toString() {
    return "https://" + origin() + " " + route.id();
  }
}
