package rootcause.core.pip.interpreter;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rootcause.core.machine.FileFacts;
import rootcause.core.machine.Machine;
import rootcause.core.pip.OpenSslFacts;
import rootcause.core.pip.PipFacts;
import rootcause.core.pip.PythonFacts;
import rootcause.core.pip.PythonVersion;

/**
 * One interpreter as its files tell of it, without running it.
 *
 * @param executable as it was found
 * @param prefix its own folder, of an environment that of the environment
 * @param basePrefix the folder of its installation
 * @param environment null when it is none
 * @param version null when the files do not tell
 * @param packages folders of packages, in the order in which they are searched
 * @param externallyManaged whether an {@code EXTERNALLY-MANAGED} file forbids installing (PEP 668)
 */
public record PythonFiles(
    Path executable,
    Path prefix,
    Path basePrefix,
    @Nullable VirtualEnvironment environment,
    @Nullable PythonVersion version,
    List<Path> packages,
    boolean externallyManaged) {
  /** Copies the list. */
  public PythonFiles {
    packages = List.copyOf(packages);
  }

  /** Reads the files around an executable. */
  public static PythonFiles of(Machine machine, Path executable) {
    Optional<VirtualEnvironment> environment =
        VirtualEnvironment.at(machine, Layout.prefix(executable));
    return environment.isPresent()
        ? environment(machine, executable, environment.get())
        : installation(machine, executable);
  }

  private static PythonFiles installation(Machine machine, Path executable) {
    Path real = Layout.real(machine, executable);
    Path prefix = Layout.prefix(real);
    PythonVersion version = new PythonRelease(machine, prefix, real).version().orElse(null);
    return new PythonFiles(
        executable,
        prefix,
        prefix,
        null,
        version,
        new PackageFolders(machine, version).user().installation(prefix).found(),
        marked(machine, prefix, version));
  }

  private static PythonFiles environment(
      Machine machine, Path executable, VirtualEnvironment environment) {
    Path prefix = environment.prefix();
    Path base = base(machine, executable, environment);
    PythonVersion version = environment.version();
    if (version == null) {
      Path real = Layout.real(machine, executable);
      version = new PythonRelease(machine, prefix, real).version().orElse(null);
    }
    PackageFolders folders = new PackageFolders(machine, version).environment(prefix);
    if (environment.systemPackages()) {
      folders.user().installation(base);
    }
    return new PythonFiles(executable, prefix, base, environment, version, folders.found(), false);
  }

  private static Path base(Machine machine, Path executable, VirtualEnvironment environment) {
    Path program = environment.program();
    Path home = environment.home();
    if (program != null) {
      return Layout.prefix(program);
    }
    if (home != null) {
      return Layout.prefix(home.resolve("python"));
    }
    return Layout.prefix(Layout.real(machine, executable));
  }

  private static boolean marked(Machine machine, Path prefix, @Nullable PythonVersion version) {
    if (version == null) {
      return false;
    }
    Path library =
        Layout.windows(machine)
            ? prefix.resolve("Lib")
            : prefix.resolve("lib").resolve("python" + version.major() + "." + version.minor());
    Path other = prefix.resolve("lib64").resolve(String.valueOf(library.getFileName()));
    return Stream.of(library, other)
        .anyMatch(
            folder ->
                machine.look(folder.resolve("EXTERNALLY-MANAGED")) instanceof FileFacts.Present);
  }

  /** What every pip of it meets, as far as files tell. */
  public PipCompany company(Machine machine) {
    List<Path> hooks =
        packages.stream()
            .flatMap(folder -> TrustHooks.in(machine, folder).stream())
            .distinct()
            .toList();
    return new PipCompany(
        hooks, importable(machine, "truststore/__init__.py"), importable(machine, "socks.py"));
  }

  /** Every pip that it would find, the one that runs first. */
  public List<PipFacts> pips(Machine machine) {
    PipCompany company = company(machine);
    return searched(machine)
        .flatMap(folder -> PipPackage.read(machine, folder.resolve("pip"), company).stream())
        .toList();
  }

  private boolean importable(Machine machine, String file) {
    return searched(machine)
        .anyMatch(folder -> machine.look(folder.resolve(file)) instanceof FileFacts.Present);
  }

  private Stream<Path> searched(Machine machine) {
    return Stream.concat(SearchPath.of(machine).stream(), packages.stream());
  }

  /** The facts, as far as files tell them; empty when they do not even tell the version. */
  public Optional<PythonFacts> facts(@Nullable OpenSslFacts openssl) {
    PythonVersion known = version;
    return known == null
        ? Optional.empty()
        : Optional.of(
            new PythonFacts(
                executable,
                known,
                executable.toString().toLowerCase(Locale.ROOT).contains("pypy")
                    ? "PyPy"
                    : "CPython",
                prefix,
                basePrefix,
                openssl,
                externallyManaged,
                null));
  }
}
