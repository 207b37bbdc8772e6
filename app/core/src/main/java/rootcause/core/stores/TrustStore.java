package rootcause.core.stores;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;

/**
 * A trust store as it was found.
 *
 * @param id {@code s1} and so on
 * @param place where it is, and who reads it
 * @param real the path with every link followed; that of the place when there is nothing
 * @param system whether the truststore engine of an examined interpreter reads it
 * @param certificates all that were found, in the order in which they are loaded, effective or not
 * @param problems what is wrong in it
 * @param openssl what OpenSSL makes of it as a CA file or CA folder
 * @param readable whether this account can read it
 * @param writable whether this account can change it
 * @param release how it compares with its release
 */
public record TrustStore(
    String id,
    StorePlace place,
    Path real,
    boolean system,
    List<StoredCertificate> certificates,
    List<StoreProblem> problems,
    OpenSslView openssl,
    boolean readable,
    boolean writable,
    Release release) {

  /** Copies the lists. */
  public TrustStore {
    certificates = List.copyOf(certificates);
    problems = List.copyOf(problems);
  }

  /** What it is to the machine. */
  public StoreKind kind() {
    return place.kind();
  }

  /** Where it is; of a store of Windows or macOS its name. */
  public Path path() {
    return place.path();
  }

  /** Those that whoever reads this store gets, in load order. */
  public List<StoredCertificate> effective() {
    return certificates.stream().filter(StoredCertificate::effective).toList();
  }

  /** Fingerprints of those that are in force and trusted. */
  public Set<Fingerprint> trusted() {
    return effective().stream()
        .filter(entry -> !entry.distrusted())
        .map(StoredCertificate::certificate)
        .map(EncodedCertificate::fingerprint)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first problem of this kind. */
  public Optional<StoreProblem> problem(StoreProblem.Kind kind) {
    return problems.stream().filter(problem -> problem.kind() == kind).findFirst();
  }

  /** The same under this id. */
  public TrustStore named(String newId) {
    return new TrustStore(
        newId, place, real, system, certificates, problems, openssl, readable, writable, release);
  }

  /** The same, read by truststore or not. */
  public TrustStore readByTruststore(boolean yes) {
    return new TrustStore(
        id, place, real, yes, certificates, problems, openssl, readable, writable, release);
  }
}
