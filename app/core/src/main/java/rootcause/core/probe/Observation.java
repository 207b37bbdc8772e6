package rootcause.core.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;

/**
 * What happened on the way to a page. Facts, no opinion.
 *
 * @param target what was asked for
 * @param stages in network order; after a failure the rest is skipped
 * @param addresses of the first peer (the proxy, if there is one), each tried
 * @param proxyTls the handshake with an {@code https} proxy
 * @param originTls the handshake with the server
 * @param http what became of the page; null when it was not asked for
 */
public record Observation(
    ProbeTarget target,
    List<StageResult> stages,
    List<AddressTry> addresses,
    @Nullable TlsSession proxyTls,
    @Nullable TlsSession originTls,
    @Nullable HttpAnswer http) {

  /** Copies the lists. */
  public Observation {
    stages = List.copyOf(stages);
    addresses = List.copyOf(addresses);
  }

  /** The first failure on the way, if there is one. */
  public Optional<StageResult.Failed> failure() {
    return stages.stream()
        .filter(StageResult.Failed.class::isInstance)
        .map(StageResult.Failed.class::cast)
        .findFirst();
  }

  /** What the server presented, leaf first; empty when it did not come so far. */
  public List<EncodedCertificate> presented() {
    return originTls == null ? List.of() : originTls.presented();
  }

  /** What the {@code https} proxy presented, leaf first. */
  public List<EncodedCertificate> presentedByProxy() {
    return proxyTls == null ? List.of() : proxyTls.presented();
  }

  /** How far this machine's clock is ahead of the server's {@code Date}; negative when behind. */
  public Optional<Duration> clockSkew() {
    if (http instanceof HttpAnswer.Answered answered && answered.date() != null) {
      return Optional.of(Duration.between(answered.date(), answered.received()));
    }
    return Optional.empty();
  }
}
