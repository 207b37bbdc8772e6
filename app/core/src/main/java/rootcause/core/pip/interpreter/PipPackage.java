package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;

/** A folder {@code pip}, read as files. */
public final class PipPackage {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^__version__\\s*=\\s*[\"']([^\"'\\n]{1,40})[\"']");

  /** {@code pip/models/index.py} of every version, whatever its class is called. */
  private static final Pattern INDEX =
      Pattern.compile("(?:PackageIndex|Index)\\(\\s*[\"'](https?://[^\"'\\s]+?)/?[\"']");

  /** A vendor's {@code where()} returns a path of the system's. */
  private static final Pattern REDIRECTED =
      Pattern.compile("return\\s*\\(?\\s*[\"']([/\\w][^\"'\\n]*\\.(?:pem|crt))[\"']");

  private static final String NO_INDEX = "https://index.invalid/simple";

  private final Machine machine;
  private final Path folder;

  private PipPackage(Machine machine, Path folder) {
    this.machine = machine;
    this.folder = folder;
  }

  /**
   * The pip whose package is this folder; empty when it is none.
   *
   * @param hooks files of this interpreter that change trust at start
   */
  public static Optional<PipFacts> read(Machine machine, Path folder, List<Path> hooks) {
    return new PipPackage(machine, folder).facts(hooks);
  }

  private Optional<PipFacts> facts(List<Path> hooks) {
    return SmallText.find(machine, folder.resolve("__init__.py"), VERSION)
        .flatMap(PipVersion::parse)
        .map(version -> facts(version, hooks));
  }

  private PipFacts facts(PipVersion version, List<Path> hooks) {
    Optional<Path> redirected = redirected();
    Path packages = folder.resolveSibling(".").normalize();
    return new PipFacts(
        version,
        folder,
        vendor(redirected, packages),
        redirected.orElseGet(() -> ownBundle()),
        libraries(),
        builtInIndex(),
        exists(packages.resolve("truststore/__init__.py")),
        exists(packages.resolve("socks.py")),
        hooks);
  }

  private Path ownBundle() {
    Path old = folder.resolve("_vendor/requests/cacert.pem");
    return exists(folder.resolve("_vendor/certifi/core.py")) || !exists(old)
        ? folder.resolve("_vendor/certifi/cacert.pem")
        : old;
  }

  private Optional<Path> redirected() {
    return SmallText.find(machine, folder.resolve("_vendor/certifi/core.py"), REDIRECTED)
        .or(() -> SmallText.find(machine, folder.resolve("_vendor/requests/certs.py"), REDIRECTED))
        .flatMap(this::path);
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(machine.path(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private PipFacts.Vendor vendor(Optional<Path> redirected, Path packages) {
    String place = packages.toString().replace('\\', '/');
    String bundle = redirected.map(Path::toString).orElse("");
    if (place.endsWith("/dist-packages") && place.startsWith("/usr/lib/")) {
      return PipFacts.Vendor.DEBIAN;
    }
    if (bundle.startsWith("/etc/pki/")) {
      return PipFacts.Vendor.FEDORA;
    }
    if (bundle.startsWith("/var/lib/ca-certificates/") || bundle.equals("/etc/ssl/ca-bundle.pem")) {
      return PipFacts.Vendor.SUSE;
    }
    if (bundle.startsWith("/etc/ssl/certs/")) {
      return machine.os().name().contains("Gentoo")
          ? PipFacts.Vendor.GENTOO
          : machine.os().name().contains("Arch") ? PipFacts.Vendor.ARCH : PipFacts.Vendor.DEBIAN;
    }
    if (!bundle.isEmpty()) {
      return PipFacts.Vendor.OTHER;
    }
    return SmallText.of(machine, installer(packages))
            .filter(text -> text.strip().equals("conda"))
            .isPresent()
        ? PipFacts.Vendor.CONDA
        : PipFacts.Vendor.UPSTREAM;
  }

  private Path installer(Path packages) {
    String version =
        SmallText.find(machine, folder.resolve("__init__.py"), VERSION).orElse("unknown");
    return packages.resolve("pip-" + version + ".dist-info").resolve("INSTALLER");
  }

  private PipFacts.Libraries libraries() {
    return new PipFacts.Libraries(
        own("certifi/__init__.py").or(() -> vendored("certifi")).orElse(null),
        own("truststore/__init__.py").or(() -> vendored("truststore")).orElse(null),
        own("requests/__version__.py").or(() -> vendored("requests")).orElse(null),
        own("urllib3/_version.py").or(() -> vendored("urllib3")).orElse(null));
  }

  private Optional<String> own(String file) {
    return SmallText.find(machine, folder.resolve("_vendor").resolve(file), VERSION);
  }

  private Optional<String> vendored(String name) {
    return SmallText.find(
        machine,
        folder.resolve("_vendor/vendor.txt"),
        Pattern.compile("(?m)^\\s*" + name + "==([0-9][^\\s;#]*)"));
  }

  private String builtInIndex() {
    @Nullable String found =
        SmallText.find(machine, folder.resolve("_internal/models/index.py"), INDEX)
            .or(() -> SmallText.find(machine, folder.resolve("models/index.py"), INDEX))
            .orElse(null);
    return found == null ? NO_INDEX : found + "/simple";
  }

  private boolean exists(Path path) {
    return machine.look(path) instanceof FileFacts.Present;
  }
}
