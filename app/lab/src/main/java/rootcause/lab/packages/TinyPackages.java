package rootcause.lab.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The packages of the lab: {@code tinypkg} (wheel and sdist), {@code packaging}, and a {@code
 * setuptools} just good enough to build {@link #project()}.
 */
public final class TinyPackages {
  private static final String BUILD_SYSTEM =
      """
      [build-system]
      requires = ["setuptools"]
      build-backend = "setuptools.build_meta"
      """;
  private static final String PROJECT_TABLE =
      """

      [project]
      name = "demo"
      version = "1.0"
      """;

  private TinyPackages() {}

  /** What the lab's index offers. */
  public static List<Distribution> all() {
    return List.of(
        Wheel.make("tinypkg", "1.0", one("tinypkg.py", "X = 1\n")),
        tinySource(),
        Wheel.make("packaging", "99.0", one("packaging/__init__.py", "X = 1\n")),
        setuptools());
  }

  /** A folder with a project that has to be built: path below it, and text. */
  public static SequencedMap<String, String> project() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("pyproject.toml", BUILD_SYSTEM + PROJECT_TABLE);
    files.put("setup.py", "from setuptools import setup\nsetup(name='demo', version='1.0')\n");
    files.put("demo.py", "X = 1\n");
    return files;
  }

  /** Older than the wheel, so that it is taken when asked for only. */
  private static Distribution tinySource() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("PKG-INFO", "Metadata-Version: 2.1\nName: tinypkg\nVersion: 0.9\n");
    files.put("pyproject.toml", BUILD_SYSTEM);
    files.put("tinypkg.py", "X = 0\n");
    return SourceArchive.make("tinypkg", "0.9", files);
  }

  private static Distribution setuptools() {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("setuptools/__init__.py", "def setup(**_):\n    pass\n");
    files.put("setuptools/build_meta.py", resource("build_meta.py"));
    return Wheel.make("setuptools", "99.0", files);
  }

  private static SequencedMap<String, String> one(String path, String text) {
    return new LinkedHashMap<>(java.util.Map.of(path, text));
  }

  private static String resource(String name) {
    try (InputStream in = TinyPackages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside its class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
