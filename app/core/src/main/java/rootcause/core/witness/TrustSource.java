package rootcause.core.witness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The context that a witness builds for one leg: what this pip's own process would build.
 *
 * @param engine how the context is made
 * @param defaults whether OpenSSL's default paths are loaded too (what {@code SSL_CERT_FILE} and
 *     {@code SSL_CERT_DIR} say counts)
 * @param files certificate lists to load, in order
 * @param folders hashed directories
 * @param strict X509_STRICT (urllib3 2 on Python 3.13)
 * @param partialChain X509_PARTIAL_CHAIN, which comes with it
 * @param hostCheck who compares the name, and how
 * @param ciphers OpenSSL cipher list that the library sets, null to leave Python's own
 * @param minimumTls {@code TLSv1.2}, or null to leave Python's own
 * @param pipFolder the folder that holds the package {@code pip}: its truststore is asked on
 *     Windows and macOS, and its urllib3 for {@link HostCheck#URLLIB3}
 */
public record TrustSource(
    Engine engine,
    boolean defaults,
    List<String> files,
    List<String> folders,
    boolean strict,
    boolean partialChain,
    HostCheck hostCheck,
    @Nullable String ciphers,
    @Nullable String minimumTls,
    @Nullable String pipFolder) {

  /** Copies the lists. */
  public TrustSource {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }

  /** Ways to make a context; {@code unverified} is none, there is no witness for it. */
  public enum Engine {
    /** Only pip's own list. */
    CERTIFI,
    /** Only what a setting named. */
    FILE,
    /** pip's truststore; on Linux the paths that it would load are given here. */
    TRUSTSTORE,
    /** Only OpenSSL's default paths. */
    OPENSSL_DEFAULTS;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who compares the host name. */
  public enum HostCheck {
    /** OpenSSL, with the common name when there is no DNS name (truststore). */
    OPENSSL,
    /** OpenSSL, never the common name (urllib3 2). */
    OPENSSL_NO_COMMON_NAME,
    /** urllib3 1.26's own matcher, after the handshake. */
    URLLIB3,
    /** Nobody. */
    NONE;

    /** The name used in requests. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
