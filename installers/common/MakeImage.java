import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Makes the runnable image: a linked JDK with JavaFX, our jars beside it on the class path, one
 * command, and an archive of loaded classes for a quick start. Run by the build of installers.
 *
 * <p>Arguments: folder of the image, folder of jars, folder of JavaFX jars, folder of launchers.
 */
final class MakeImage {
  /** What our jars and libraries use of the JDK; JavaFX brings its own needs. */
  private static final String MODULES =
      String.join(
          ",",
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.security.jgss",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.localedata",
          "jdk.unsupported",
          "jdk.zipfs",
          "javafx.controls");

  private static final String RESOURCES = "resources.jar";

  private MakeImage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]);
    Path jars = Path.of(args[1]);
    Path javafx = Path.of(args[2]);
    Path launchers = Path.of(args[3]);
    delete(image);
    Files.createDirectories(image.resolve("bin"));
    link(image.resolve("runtime"), javafx);
    lookUpNamesAnew(image.resolve("runtime"));
    copyJars(jars, javafx, image.resolve("lib"));
    Path launcher = image.resolve("bin").resolve(windows() ? "rootcause.cmd" : "rootcause");
    Files.copy(launchers.resolve(launcher.getFileName()), launcher);
    if (!windows()) {
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    archives(image);
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  }

  private static void link(Path runtime, Path javafx) throws IOException, InterruptedException {
    Path jlink = Path.of(System.getProperty("java.home"), "bin", windows() ? "jlink.exe" : "jlink");
    List<String> command =
        new ArrayList<>(
            List.of(
                jlink.toString(),
                "--module-path",
                javafx.toString(),
                "--add-modules",
                MODULES,
                "--include-locales",
                "en,zh",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output",
                runtime.toString()));
    run(command, true);
  }

  /**
   * A window lives long: a check after a repair must not see the addresses from before it, nor that
   * there was none. No property of the command line is stronger than this file.
   */
  private static void lookUpNamesAnew(Path runtime) throws IOException {
    Files.writeString(
        runtime.resolve("conf").resolve("security").resolve("java.security"),
        "\nnetworkaddress.cache.ttl=0\nnetworkaddress.cache.negative.ttl=0\n",
        StandardOpenOption.APPEND);
  }

  /**
   * Ours, what is no class in ours, and libraries apart, for the order on the class path; JavaFX is
   * in the runtime.
   */
  private static void copyJars(Path from, Path javafx, Path to) throws IOException {
    Path libraries = Files.createDirectories(to.resolve("libraries"));
    List<Path> jars = jars(from);
    try (URLClassLoader all = loader(jars, jars(javafx));
        JarOutputStream resources = jar(to.resolve(RESOURCES))) {
      QuickClasses classes = new QuickClasses(all);
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        if (ours(jar)) {
          own(jar, to.resolve(name), resources, classes);
        } else if (!name.startsWith("javafx-")) {
          library(jar, libraries.resolve(name), classes);
        }
      }
    }
  }

  private static boolean ours(Path jar) {
    return jar.getFileName().toString().startsWith("rootcause-");
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static URLClassLoader loader(List<Path> jars, List<Path> more) throws IOException {
    List<URL> places = new ArrayList<>();
    for (Path jar : jars) {
      places.add(jar.toUri().toURL());
    }
    for (Path jar : more) {
      places.add(jar.toUri().toURL());
    }
    return new URLClassLoader(places.toArray(new URL[0]));
  }

  /**
   * A copy without manifest: before the first text is read from a jar with one, that is searched
   * for signatures. All texts lie in one small jar: to read one of them, the table of the whole jar
   * is read, and nobody needs that of a thousand classes, which come out of the archive.
   */
  private static void own(Path jar, Path copy, JarOutputStream resources, QuickClasses classes)
      throws IOException {
    try (JarInputStream in = open(jar);
        JarOutputStream out = jar(copy)) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().endsWith(".class")) {
          put(out, entry.getName(), classes.ready(in.readAllBytes()));
        } else if (!entry.isDirectory()) {
          put(resources, entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  /** A copy that the archive takes: it refuses signed classes, which would start slowly besides. */
  private static void library(Path jar, Path copy, QuickClasses classes) throws IOException {
    try (JarInputStream in = open(jar);
        JarOutputStream out = jar(copy)) {
      out.putNextEntry(new JarEntry(JarFile.MANIFEST_NAME));
      plain(in.getManifest()).write(out);
      out.closeEntry();
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (!entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
          byte[] content = in.readAllBytes();
          boolean program = entry.getName().endsWith(".class");
          put(out, entry.getName(), program ? classes.ready(content) : content);
        }
      }
    }
  }

  private static JarInputStream open(Path jar) throws IOException {
    return new JarInputStream(Files.newInputStream(jar), false);
  }

  private static JarOutputStream jar(Path file) throws IOException {
    return new JarOutputStream(Files.newOutputStream(file));
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }

  /** The manifest without the digests of entries, which belong to the signature. */
  private static Manifest plain(Manifest signed) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putAll(signed.getMainAttributes());
    return manifest;
  }

  /**
   * What commands load, so that they need not load it again; the image works without. An archive is
   * mapped and linked as a whole, so the commands that only read files have a small one.
   */
  private static void archives(Path image) throws IOException, InterruptedException {
    if (!windows()) {
      Path lists = Files.createTempDirectory("training");
      try {
        TrainingLists.write(lists);
        archive(image, "reading", lists);
        archive(image, "checkup", lists);
      } finally {
        delete(lists);
      }
    }
  }

  private static void archive(Path image, String name, Path lists)
      throws IOException, InterruptedException {
    Path archive = image.resolve("lib").resolve(name + ".aot");
    Process training =
        new ProcessBuilder(
                image.resolve("runtime").resolve("bin").resolve("java").toString(),
                "-XX:AOTCacheOutput=" + archive,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(image.resolve("lib")),
                "rootcause.cli.TrainingRun",
                name,
                lists.toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream out = training.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    int status = training.waitFor();
    if (status != 0 || !Files.exists(archive)) {
      throw new IOException("the training run " + name + " ended with " + status + ":\n" + said);
    }
  }

  /** As the launcher puts it together, or the archive would not fit. */
  private static String classPath(Path lib) throws IOException {
    List<String> jars = new ArrayList<>();
    jars.add(lib.resolve(RESOURCES).toString());
    for (Path folder : List.of(lib, lib.resolve("libraries"))) {
      jars(folder).stream()
          .filter(jar -> !jar.endsWith(RESOURCES))
          .forEach(jar -> jars.add(jar.toString()));
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void run(List<String> command, boolean quiet)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed:\n" + said);
    }
    if (!quiet) {
      System.out.print(said);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, java.io.IOException problem)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
