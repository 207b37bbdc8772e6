package rootcause.core.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter says of itself. Paths are as it spells them.
 *
 * @param version {@code 3.12.7}
 * @param implementation {@code cpython}, {@code pypy}
 * @param executable {@code sys.executable}
 * @param prefix {@code sys.prefix}
 * @param basePrefix {@code sys.base_prefix}
 * @param platform {@code sys.platform}
 * @param encoding {@code locale.getpreferredencoding(False)}
 * @param localeEncoding {@code locale.getencoding()}, which the UTF-8 mode does not change; before
 *     Python 3.11 the same as {@code encoding}
 * @param ssl its OpenSSL, null when it has no {@code ssl} module
 * @param pips every pip that it would find, in search order; the first is the one that runs
 * @param socks whether PySocks is importable
 * @param truststoreBeside whether a package {@code truststore} is importable beside pip
 * @param externallyManaged path of its {@code EXTERNALLY-MANAGED} marker (PEP 668), null if none
 * @param trustHooks modules loaded at start that change trust, such as {@code pip_system_certs}
 * @param userSite whether packages of the user's own folder count
 */
public record InterpreterFacts(
    String version,
    String implementation,
    String executable,
    String prefix,
    String basePrefix,
    String platform,
    String encoding,
    String localeEncoding,
    @Nullable OpenSsl ssl,
    List<OnePip> pips,
    boolean socks,
    boolean truststoreBeside,
    @Nullable String externallyManaged,
    List<TrustHook> trustHooks,
    boolean userSite) {

  /** Copies the lists. */
  public InterpreterFacts {
    pips = List.copyOf(pips);
    trustHooks = List.copyOf(trustHooks);
  }

  /**
   * An interpreter's OpenSSL.
   *
   * @param version {@code OpenSSL 3.0.15 3 Sep 2024}
   * @param fileVariable usually {@code SSL_CERT_FILE}
   * @param defaultFile built in
   * @param folderVariable usually {@code SSL_CERT_DIR}
   * @param defaultFolder built in
   * @param securityLevel null where Python cannot tell (before 3.10)
   * @param minimumTls of a plain client context, null where Python cannot tell
   */
  public record OpenSsl(
      String version,
      String fileVariable,
      String defaultFile,
      String folderVariable,
      String defaultFolder,
      @Nullable Integer securityLevel,
      @Nullable String minimumTls) {}

  /**
   * One pip.
   *
   * @param version of the package
   * @param location folder of the package {@code pip}
   * @param certifi version of its vendored certifi, null if it has none
   * @param bundle what its {@code certifi.where()} answers; null if it cannot be asked, and for
   *     every pip but the one that runs
   * @param truststore version, null if it has none
   * @param requests version
   * @param urllib3 version
   * @param index the index that is built in
   */
  public record OnePip(
      String version,
      String location,
      @Nullable String certifi,
      @Nullable String bundle,
      @Nullable String truststore,
      @Nullable String requests,
      @Nullable String urllib3,
      @Nullable String index) {}

  /**
   * Something loaded at start that changes trust.
   *
   * @param module its name
   * @param file where it is, null when unknown
   */
  public record TrustHook(String module, @Nullable String file) {}
}
