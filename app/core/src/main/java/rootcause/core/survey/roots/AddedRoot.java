package rootcause.core.survey.roots;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;

/**
 * A root that this machine trusts and that is not one of the web's.
 *
 * @param certificate the root
 * @param subject its distinguished name, safe to show; empty when it cannot be read
 * @param stores ids of the stores of the system that hold it
 * @param origin who put it there
 * @param where file, or key of the registry, that tells so; null when nothing does
 * @param known the program it belongs to, null when its name tells none
 */
public record AddedRoot(
    EncodedCertificate certificate,
    String subject,
    List<String> stores,
    RootOrigin origin,
    @Nullable String where,
    @Nullable KnownSigner known) {
  /** Copies the list. */
  public AddedRoot {
    stores = List.copyOf(stores);
  }

  /** The program it belongs to. */
  public Optional<KnownSigner> signer() {
    return Optional.ofNullable(known);
  }
}
