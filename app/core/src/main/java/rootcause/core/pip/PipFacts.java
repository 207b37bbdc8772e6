package rootcause.core.pip;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pip, as its files describe it.
 *
 * @param version of pip
 * @param location the {@code pip} package folder, or the zip or wheel that it runs from
 * @param vendor who built it
 * @param bundle where its certifi's {@code where()} points, as the vendor left it ({@code
 *     pip/_vendor/certifi/cacert.pem}; {@code pip/_vendor/requests/cacert.pem} for pip 9); the file
 *     need not exist
 * @param libraries what it carries
 * @param builtInIndex the index that it uses when no setting names one ({@code
 *     pip/_internal/models/index.py}), ending in {@code /simple}
 * @param truststoreBeside whether a {@code truststore} package is importable beside pip: pip 22.2
 *     to 23.2.1 have no own copy (22.2.2:src/pip/_internal/cli/req_command.py:50-68)
 * @param socks whether PySocks is importable beside pip
 * @param hooks {@code .pth} files at start that change trust in every process of this interpreter
 *     (pip-system-certs, python-certifi-win32, truststore's own)
 */
public record PipFacts(
    PipVersion version,
    Path location,
    Vendor vendor,
    Path bundle,
    Libraries libraries,
    String builtInIndex,
    boolean truststoreBeside,
    boolean socks,
    List<Path> hooks) {

  /** Copies the list. */
  public PipFacts {
    hooks = List.copyOf(hooks);
  }

  /**
   * Versions of the libraries that decide about trust, from {@code pip/_vendor/vendor.txt} and the
   * packages themselves; null when this pip does not carry it or the version cannot be told.
   */
  public record Libraries(
      @Nullable String certifi,
      @Nullable String truststore,
      @Nullable String requests,
      @Nullable String urllib3) {}

  /** Who built a pip, by what its files say. */
  public enum Vendor {
    /** As released. */
    UPSTREAM,
    /** Debian, Ubuntu and their kin. */
    DEBIAN,
    /** Fedora, RHEL and their kin. */
    FEDORA,
    /** openSUSE, SLES. */
    SUSE,
    /** Arch and its kin. */
    ARCH,
    /** Gentoo. */
    GENTOO,
    /** conda and conda-forge: pip itself is as released. */
    CONDA,
    /** Changed by somebody else. */
    OTHER;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The same installation with another pip in its place, as {@code --pip VERSION} asks. */
  public PipFacts withVersion(PipVersion other, Path otherBundle) {
    return new PipFacts(
        other,
        location,
        Vendor.UPSTREAM,
        otherBundle,
        new Libraries(libraries.certifi(), null, null, null),
        builtInIndex,
        truststoreBeside,
        socks,
        hooks);
  }
}
