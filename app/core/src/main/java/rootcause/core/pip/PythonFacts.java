package rootcause.core.pip;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One interpreter, as far as pip's trust hangs on it.
 *
 * @param executable as a person would start it, links not followed
 * @param version {@code sys.version_info}
 * @param implementation {@code CPython}, {@code PyPy}, ...
 * @param prefix {@code sys.prefix}: the virtual environment, where there is one
 * @param basePrefix {@code sys.base_prefix}: the installation that the environment was made from
 * @param openssl null when the interpreter was not run, or has no {@code ssl} module
 * @param externallyManaged whether an {@code EXTERNALLY-MANAGED} file forbids installing (PEP 668)
 * @param encodings what pip may read configuration files with; null when not known
 */
public record PythonFacts(
    Path executable,
    PythonVersion version,
    String implementation,
    Path prefix,
    Path basePrefix,
    @Nullable OpenSslFacts openssl,
    boolean externallyManaged,
    @Nullable Encodings encodings) {

  /**
   * Encodings of text files.
   *
   * @param preferred {@code locale.getpreferredencoding(False)}: UTF-8 in Python's UTF-8 mode
   * @param ofLocale {@code locale.getencoding()}, whatever the mode; before Python 3.11 there is
   *     only the other one
   */
  public record Encodings(String preferred, String ofLocale) {}

  /** Whether this is a virtual environment. */
  public boolean virtualEnvironment() {
    return !prefix.equals(basePrefix);
  }

  /** The same under another version of Python. */
  public PythonFacts withVersion(PythonVersion other) {
    return new PythonFacts(
        executable,
        other,
        implementation,
        prefix,
        basePrefix,
        openssl,
        externallyManaged,
        encodings);
  }
}
