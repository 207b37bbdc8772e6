import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
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
    copyJars(jars, image.resolve("lib"));
    Path launcher = image.resolve("bin").resolve(windows() ? "rootcause.cmd" : "rootcause");
    Files.copy(launchers.resolve(launcher.getFileName()), launcher);
    if (!windows()) {
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    archive(image, launcher);
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

  /** JavaFX is in the runtime; signed jars would be refused by the archive and start slowly. */
  private static void copyJars(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path jar : files.sorted().toList()) {
        String name = jar.getFileName().toString();
        if (name.startsWith("bc")) {
          unsigned(jar, to.resolve(name));
        } else if (name.endsWith(".jar") && !name.startsWith("javafx-")) {
          Files.copy(jar, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void unsigned(Path jar, Path copy) throws IOException {
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar), false);
        OutputStream file = Files.newOutputStream(copy);
        JarOutputStream out = new JarOutputStream(file, plain(in.getManifest()))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (!entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
          out.putNextEntry(new JarEntry(entry.getName()));
          in.transferTo(out);
          out.closeEntry();
        }
      }
    }
  }

  /** The manifest without the digests of entries, which belong to the signature. */
  private static Manifest plain(Manifest signed) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putAll(signed.getMainAttributes());
    return manifest;
  }

  /** One check-up in the lab loads what every check-up loads. The image works without it. */
  private static void archive(Path image, Path launcher) throws IOException, InterruptedException {
    if (windows()) {
      return;
    }
    Path archive = image.resolve("lib").resolve("rootcause.jsa");
    List<String> command =
        List.of(launcher.toString(), "check", "--lab", "founding-case", "--format", "json");
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("ROOTCAUSE_MAKE_ARCHIVE", archive.toString());
    process.redirectErrorStream(true);
    Process training = process.start();
    String said;
    try (InputStream out = training.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    int status = training.waitFor();
    if (status != 1 || !Files.exists(archive)) {
      throw new IOException("the first check-up of the image ended with " + status + ":\n" + said);
    }
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
