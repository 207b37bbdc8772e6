package rootcause.core.stores;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a store, before it is put together with where it is.
 *
 * @param file its bytes; null for what is no single file
 */
record Contents(
    List<StoredCertificate> certificates,
    List<StoreProblem> problems,
    OpenSslView openssl,
    @Nullable FileContent file) {

  /** Nothing could be read, for one reason. */
  static Contents none(StoreProblem problem, OpenSslView openssl) {
    return new Contents(List.of(), List.of(problem), openssl, null);
  }
}
