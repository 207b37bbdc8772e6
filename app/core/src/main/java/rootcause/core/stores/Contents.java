package rootcause.core.stores;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.ContentHash;

/** What was read of a store, before it is put together with where it is. */
record Contents(
    List<StoredCertificate> certificates,
    List<StoreProblem> problems,
    OpenSslView openssl,
    @Nullable ContentHash hash) {

  /** Nothing could be read, for one reason. */
  static Contents none(StoreProblem problem, OpenSslView openssl) {
    return new Contents(List.of(), List.of(problem), openssl, null);
  }
}
