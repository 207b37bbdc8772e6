package rootcause.core.fix.edit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rootcause.core.model.EncodedCertificate;

/**
 * A file of root certificates that the user vouches for, as it was when it was picked.
 *
 * @param place where it lies
 * @param content its bytes; the array is not copied
 */
public record PickedFile(String place, byte[] content) {
  /** What is in it, PEM or one certificate in DER. */
  public List<EncodedCertificate> certificates() {
    return PemBlocks.orDer(content);
  }

  /**
   * Why none of its certificates may be added; empty when one may, or when there is none at all.
   */
  public Optional<RootCandidate.Unfit> unfit(Instant now) {
    Optional<RootCandidate.Unfit> reason = Optional.empty();
    for (EncodedCertificate certificate : certificates()) {
      reason = RootCandidate.unfit(certificate, now);
      if (reason.isEmpty()) {
        return reason;
      }
    }
    return reason;
  }
}
