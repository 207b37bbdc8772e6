package rootcause.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import rootcause.lab.machine.PipFolder;

/**
 * A released pip under a Python of this computer, run in a home of the lab. Releases come through
 * the ordinary pip of this computer, once, into a cache folder.
 */
public final class RealPip {
  private static final Path CACHE = cache();

  private final Path python;
  private final Path pipFolder;
  private final String version;

  private RealPip(Path python, Path pipFolder, String version) {
    this.python = python;
    this.pipFolder = pipFolder;
    this.version = version;
  }

  /** What one run said. */
  public record Run(int status, String output) {}

  /** This pip under a Python of this feature version ({@code 3.12}); empty when one is missing. */
  public static Optional<RealPip> find(String pip, String feature) throws Exception {
    Optional<Path> python = python(feature);
    if (python.isEmpty()) {
      return Optional.empty();
    }
    Path folder = CACHE.resolve("pips").resolve(pip);
    if (!Files.isDirectory(folder.resolve("pip")) && !download(pip, folder)) {
      return Optional.empty();
    }
    compile(python.get(), folder);
    return Optional.of(new RealPip(python.get(), folder, pip));
  }

  /** Compiles once what would otherwise be compiled in every home. */
  private static void compile(Path python, Path folder) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(python.toString(), "-m", "compileall", "-q", folder.toString());
    builder.environment().clear();
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static Path cache() {
    String base = System.getenv("XDG_CACHE_HOME");
    Path caches = base == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
    return caches.resolve("rootcause-oracle");
  }

  private static Optional<Path> python(String feature) throws IOException {
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    List<Path> candidates = new ArrayList<>();
    if (Files.isDirectory(versions)) {
      try (Stream<Path> all = Files.list(versions)) {
        all.filter(v -> v.getFileName().toString().startsWith(feature + "."))
            .sorted(Comparator.reverseOrder())
            .map(v -> v.resolve("bin/python"))
            .forEach(candidates::add);
      }
    }
    for (String folder : System.getenv("PATH").split(":", -1)) {
      candidates.add(Path.of(folder, "python" + feature));
    }
    return candidates.stream().filter(Files::isExecutable).findFirst();
  }

  private static boolean download(String pip, Path folder) throws Exception {
    Path wheels = Files.createTempDirectory("rootcause-wheels");
    Process process =
        new ProcessBuilder(
                "python3",
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--retries",
                "1",
                "--no-deps",
                "--ignore-requires-python",
                "--only-binary",
                ":all:",
                "-d",
                wheels.toString(),
                "pip==" + pip)
            .redirectErrorStream(true)
            .redirectOutput(wheels.resolve("log").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      return false;
    }
    try (Stream<Path> found = Files.list(wheels)) {
      unpack(found.filter(f -> f.toString().endsWith(".whl")).findFirst().orElseThrow(), folder);
    }
    return true;
  }

  private static void unpack(Path wheel, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(wheel);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && target.startsWith(folder)) {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** What the main process does: one wheel from the index. */
  public Run main(RunningLab lab, LabHome home) throws Exception {
    return run(
        lab, home, List.of("download", "--no-deps", "--no-cache-dir", "-d", "out", "tinypkg"));
  }

  /** What the build subprocess does: the requirements of the project. */
  public Run build(RunningLab lab, LabHome home) throws Exception {
    return run(lab, home, List.of("wheel", "--no-deps", "--no-cache-dir", "-w", "out", "."));
  }

  /** Any command of this pip. */
  public Run run(RunningLab lab, LabHome home, List<String> arguments) throws Exception {
    List<String> words = new ArrayList<>();
    if (home.readsConfiguration() && Files.exists(Path.of("/etc/pip.conf"))) {
      words.addAll(
          List.of(
              "unshare",
              "-m",
              "sh",
              "-c",
              "mount --make-rprivate / && mount --bind \"$1\" /etc/pip.conf && shift && exec"
                  + " \"$@\"",
              "sh",
              Files.write(home.folder().resolve("empty"), new byte[0]).toString()));
    }
    words.addAll(List.of(python.toString(), "-m", "pip"));
    words.addAll(arguments);
    words.add("-vv");
    words.addAll(home.options());
    ProcessBuilder builder = new ProcessBuilder(words).directory(home.project().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(lab, home));
    Path log = Files.createTempFile(home.folder(), "pip", ".log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("pip " + version + " did not end:\n" + Files.readString(log));
    }
    return new Run(process.exitValue(), Files.readString(log));
  }

  /** The interpreter. */
  public Path python() {
    return python;
  }

  /** The whole environment that this pip runs in, in a home of the lab. */
  public Map<String, String> environment(RunningLab lab, LabHome home) throws IOException {
    Map<String, String> environment = new TreeMap<>(home.variables());
    environment.put("PYTHONPATH", install(lab, home).toString());
    environment.put("PIP_RETRIES", "0");
    environment.put("PIP_DEFAULT_TIMEOUT", "20");
    environment.put("PIP_NO_COMPILE", "1");
    environment.put("PIP_ROOT_USER_ACTION", "ignore");
    return environment;
  }

  /** Whether configuration files of this computer can be kept out of a run that reads some. */
  public static boolean canHideConfiguration() throws Exception {
    return !Files.exists(Path.of("/etc/pip.conf"))
        || new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0;
  }

  /** A copy of this pip whose own list is that of the lab's computer. */
  private Path install(RunningLab lab, LabHome home) throws IOException {
    Path packages = home.folder().resolve("packages");
    if (Files.exists(packages)) {
      return packages;
    }
    Path source = pipFolder.resolve("pip");
    try (Stream<Path> all = Files.walk(source)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path target = packages.resolve("pip").resolve(source.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          place(each, target);
        }
      }
    }
    Path bundle = packages.resolve("pip/" + PipFolder.bundle(version));
    byte[] labs = lab.machine().files().files().get(labBundle(lab));
    Files.delete(bundle);
    if (labs != null) {
      Files.write(bundle, labs);
    }
    Files.writeString(packages.resolve("sitecustomize.py"), startHooks(lab));
    return packages;
  }

  /** A second name for the same file where that is possible, since there are hundreds. */
  private static void place(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** What the lab's Python does at its start, which a folder of PYTHONPATH can only do this way. */
  private static String startHooks(RunningLab lab) {
    StringBuilder hooks = new StringBuilder();
    if (lab.machine().python().openSsl() == null) {
      hooks.append("import sys; sys.modules['_ssl'] = None\n");
    }
    lab.machine().files().files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".pth"))
        .forEach(file -> hooks.append(new String(file.getValue(), StandardCharsets.UTF_8)));
    return hooks.toString();
  }

  private String labBundle(RunningLab lab) {
    return lab.machine().python().sitePackages() + "/pip/" + PipFolder.bundle(version);
  }
}
