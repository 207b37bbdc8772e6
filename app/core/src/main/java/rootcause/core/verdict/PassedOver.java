package rootcause.core.verdict;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.x509.Certificate;

/**
 * A certificate of the wanted name that OpenSSL saw on its way and left.
 *
 * @param depth the place in the chain that it would have had
 * @param certificate the certificate
 * @param origin where it lies
 * @param why why it was left
 * @param instead the verdict had it been taken; null where OpenSSL would never take it
 */
public record PassedOver(
    int depth, Certificate certificate, Origin origin, Why why, @Nullable ChainVerdict instead) {

  /** Why a certificate was left (openssl-verify-model, sections 5 and 6). */
  public sealed interface Why {
    /** The certificate below names the key of another issuer. */
    record OtherKeyId() implements Why {}

    /** Extensions of it, or of the certificate below, are doubled or unreadable. */
    record InvalidExtensions() implements Why {}

    /** Its key cannot have made a signature of that kind. */
    record OtherAlgorithm() implements Why {}

    /** It is not valid now, and another was better. */
    record Outdated(Certificate taken) implements Why {}

    /** Another fits as well and comes first; there is no second try. */
    record NotFirst(Certificate taken) implements Why {}

    /** The server sent it, but the store is asked first and has another. */
    record StoreFirst(Certificate taken) implements Why {}

    /** The server sent it, but after the first certificate from the store only the store counts. */
    record StoreOnly(Certificate stored) implements Why {}

    /** A certificate that signed itself counts only where the store has the very same bytes. */
    record NotTheSame() implements Why {}
  }

  /** The verdict had it been taken. */
  public Optional<ChainVerdict> ifTaken() {
    return Optional.ofNullable(instead);
  }

  PassedOver with(@Nullable ChainVerdict verdict) {
    return new PassedOver(depth, certificate, origin, why, verdict);
  }
}
