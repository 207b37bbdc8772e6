package rootcause.core.pip.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.Route;
import rootcause.core.pip.Refusal;
import rootcause.core.text.Sentence;

/**
 * How one process gets to one URL, and what it trusts on the way.
 *
 * @param route which way
 * @param routeBecause why this way
 * @param origin the handshake with the server of the URL
 * @param proxyTrust the handshake with an {@code https://} proxy, else null
 * @param client the client certificate offered to the origin, else null
 * @param stop why nothing is tried, else null: a refusal of the whole process, or of this request
 */
public record LaneTrust(
    Route route,
    List<Sentence> routeBecause,
    LegTrust origin,
    @Nullable LegTrust proxyTrust,
    @Nullable ClientCertificate client,
    @Nullable Refusal stop) {
  /** Copies the list. */
  public LaneTrust {
    routeBecause = List.copyOf(routeBecause);
  }

  /** The handshake with an {@code https://} proxy. */
  public Optional<LegTrust> proxyLeg() {
    return Optional.ofNullable(proxyTrust);
  }

  /** The client certificate offered to the origin. */
  public Optional<ClientCertificate> clientCertificate() {
    return Optional.ofNullable(client);
  }

  /** Why nothing is tried. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(stop);
  }
}
