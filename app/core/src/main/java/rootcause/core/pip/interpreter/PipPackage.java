package rootcause.core.pip.interpreter;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PipVersion;

/** A folder {@code pip}, read as files. */
public final class PipPackage {
  /** The index of a pip whose files do not tell one: nothing answers there (RFC 6761). */
  public static final String NO_INDEX = "https://index.invalid/simple";

  private static final Pattern VERSION =
      Pattern.compile("(?m)^__version__\\s*=\\s*[\"']([^\"'\\n]{1,40})[\"']");

  /** {@code pip/models/index.py} of every version, whatever its class is called. */
  private static final Pattern INDEX =
      Pattern.compile("(?:PackageIndex|Index)\\(\\s*[\"'](https?://[^\"'\\s]+?)/?[\"']");

  private final Machine machine;
  private final Path folder;
  private final Path packages;

  private PipPackage(Machine machine, Path folder) {
    this.machine = machine;
    this.folder = folder;
    this.packages = Layout.parent(folder);
  }

  /**
   * The pip whose package is this folder; empty when it is none.
   *
   * @param company what it meets in its interpreter
   */
  public static Optional<PipFacts> read(Machine machine, Path folder, PipCompany company) {
    return new PipPackage(machine, folder).facts(company);
  }

  private Optional<PipFacts> facts(PipCompany company) {
    return SmallText.find(machine, folder.resolve("__init__.py"), VERSION)
        .flatMap(PipVersion::parse)
        .map(version -> facts(version, company));
  }

  private PipFacts facts(PipVersion version, PipCompany company) {
    Optional<Path> sent = sent();
    String listed = SmallText.of(machine, folder.resolve("_vendor/vendor.txt")).orElse("");
    return new PipFacts(
        version,
        folder,
        PipVendor.of(
            machine, packages, sent.map(Path::toString).orElse(""), installer(version.toString())),
        sent.orElseGet(this::ownBundle),
        new PipFacts.Libraries(
            library("certifi", "__init__.py", listed),
            library("truststore", "__init__.py", listed),
            library("requests", "__version__.py", listed),
            library("urllib3", "_version.py", listed)),
        builtInIndex(),
        company.truststore(),
        company.socks(),
        company.hooks());
  }

  /**
   * Where its certifi, or what stands for it, was sent. pip 9 asks requests; Debian's pip before 22
   * was taken apart ({@code DEBUNDLED}) and asks the certifi beside it.
   */
  private Optional<Path> sent() {
    return first("_vendor/certifi/core.py", "_vendor/requests/certs.py", "../certifi/core.py")
        .flatMap(CertifiWhere::of)
        .flatMap(this::path);
  }

  private Optional<String> first(String... files) {
    for (String file : files) {
      Optional<String> text = SmallText.of(machine, folder.resolve(file).normalize());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private Path ownBundle() {
    Path certifi = folder.resolve("_vendor/certifi");
    Path requests = folder.resolve("_vendor/requests/cacert.pem");
    if (exists(certifi.resolve("core.py")) || exists(certifi.resolve("cacert.pem"))) {
      return certifi.resolve("cacert.pem");
    }
    if (exists(requests)) {
      return requests;
    }
    Path beside = packages.resolve("certifi");
    return (exists(beside) ? beside : certifi).resolve("cacert.pem");
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(machine.path(text)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String installer(String version) {
    return SmallText.of(machine, packages.resolve("pip-" + version + ".dist-info/INSTALLER"))
        .orElse("");
  }

  private @Nullable String library(String name, String file, String listed) {
    return SmallText.find(machine, folder.resolve("_vendor").resolve(name).resolve(file), VERSION)
        .or(() -> SmallText.find(listed, vendored(name)))
        .orElse(null);
  }

  private static Pattern vendored(String name) {
    return Pattern.compile("(?m)^\\s*" + name + "==([0-9][^\\s;#]*)");
  }

  private String builtInIndex() {
    return SmallText.find(machine, folder.resolve("_internal/models/index.py"), INDEX)
        .or(() -> SmallText.find(machine, folder.resolve("models/index.py"), INDEX))
        .map(url -> url + "/simple")
        .orElse(NO_INDEX);
  }

  private boolean exists(Path path) {
    return machine.look(path) instanceof FileFacts.Present;
  }
}
