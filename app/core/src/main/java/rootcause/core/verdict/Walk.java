package rootcause.core.verdict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.Name;
import rootcause.core.x509.ReadResult;

/**
 * The way to a verdict.
 *
 * @param sent what was sent, read, in its order
 * @param built the chain as OpenSSL built it, leaf first; empty when nothing was verified
 * @param untrusted how many of {@code built}, from the leaf up, came from the server
 * @param broken where it broke; null when accepted or not verified
 */
public record Walk(
    List<ReadResult> sent, List<BuiltLink> built, int untrusted, @Nullable BrokenLink broken) {
  /** Keeps copies of the lists. */
  public Walk {
    sent = List.copyOf(sent);
    built = List.copyOf(built);
  }

  /**
   * Where a chain broke.
   *
   * @param depth position in the chain as built
   * @param at the certificate there: the last good one when its issuer was not found
   * @param wantedIssuer the name of the issuer that was not found; null for every other fault
   */
  public record BrokenLink(int depth, Certificate at, @Nullable Name wantedIssuer) {
    /** The name of the issuer that was not found. */
    public Optional<Name> missingIssuer() {
      return Optional.ofNullable(wantedIssuer);
    }
  }

  /** Where it broke. */
  public Optional<BrokenLink> breakPoint() {
    return Optional.ofNullable(broken);
  }

  /** The last certificate of the chain as built. */
  public Optional<BuiltLink> top() {
    return built.isEmpty() ? Optional.empty() : Optional.of(built.getLast());
  }
}
