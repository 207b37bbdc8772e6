package rootcause.lab.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import rootcause.lab.packages.Wheel;

/**
 * Puts the files of a pip on a disk that tell what it is: no code, since nobody runs it there. The
 * RECORD is that of the pip as installed, so that a later change to its bundle can be seen.
 */
public final class PipFolder {
  private static final String WHERE =
      """
      import os


      def where():
          return os.path.join(os.path.dirname(__file__), "cacert.pem")
      """;
  private static final String BUILT_IN_INDEX =
      """
      class PackageIndex:
          pass


      PyPI = PackageIndex("https://index.example/", file_storage_domain="files.example")
      """;

  private PipFolder() {}

  /** Where a pip of this version keeps its own list, below its package folder. */
  public static String bundle(String version) {
    return version.startsWith("9.") ? "_vendor/requests/cacert.pem" : "_vendor/certifi/cacert.pem";
  }

  /**
   * Installs.
   *
   * @param bundle the text of pip's own list of certificates
   */
  static void install(Disk disk, LabPython python, String bundle) {
    String version = python.pip();
    PipRelease release = PipRelease.of(version);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pip/__init__.py", "__version__ = \"%s\"\n".formatted(version));
    files.put("pip/__main__.py", "");
    files.put("pip/_vendor/__init__.py", "");
    files.put("pip/_vendor/vendor.txt", release.vendorText());
    put(files, "requests/__init__.py", "");
    put(files, "requests/__version__.py", versionLine(release.requests()));
    put(files, "requests/certs.py", release.certifi() == null ? WHERE : "");
    if (release.urllib3() != null) {
      put(files, "urllib3/_version.py", versionLine(release.urllib3()));
    }
    if (release.truststore() != null) {
      put(files, "truststore/__init__.py", versionLine(release.truststore()));
    }
    if (release.certifi() != null) {
      put(files, "certifi/__init__.py", versionLine(release.certifi()));
      put(files, "certifi/core.py", WHERE);
    }
    files.put(
        version.startsWith("9.") ? "pip/models/index.py" : "pip/_internal/models/index.py",
        BUILT_IN_INDEX);
    files.put("pip/" + bundle(version), bundle);
    String info = "pip-" + version + ".dist-info/";
    files.put(
        info + "METADATA", "Metadata-Version: 2.1\nName: pip\nVersion: %s\n".formatted(version));
    files.put(info + "INSTALLER", "pip\n");
    files.put(info + "RECORD", record(files));
    files.forEach((path, text) -> disk.file(python.sitePackages() + "/" + path, text));
  }

  private static void put(Map<String, String> files, String path, String text) {
    files.put("pip/_vendor/" + path, text);
  }

  private static String versionLine(String version) {
    return "__version__ = \"%s\"\n".formatted(version);
  }

  private static String record(Map<String, String> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach((p, text) -> lines.append(p).append(',').append(Wheel.hash(text)).append('\n'));
    return lines.toString();
  }
}
