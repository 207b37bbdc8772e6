package rootcause.core.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.lab.LabHome;
import rootcause.lab.catalogue.Catalogue;

/**
 * Remedies that need the bundle of the system, where a Debian has it: the check-up, the remedy and
 * real pip run in a private mount namespace, in which the lab's {@code /etc/ssl} is this
 * computer's.
 */
class SystemBundleRemedyTest {
  private static final Path SYSTEM = Path.of("/etc/ssl");

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "founding-case, point-cert-at-os-bundle",
    "founding-case, merged-bundle",
    "pip-24.1, point-cert-at-os-bundle",
    "pip-24.1, merged-bundle",
    "truststore-option, point-cert-at-os-bundle",
    "https-proxy, point-cert-at-os-bundle",
    "https-proxy, merged-bundle",
    "system-store-in-buildpack, merged-bundle",
    "conda-ssl-cert-file, point-cert-at-os-bundle",
    "stale-vendor-bundle, point-cert-at-os-bundle",
    "cert-fits-one-host, merged-bundle",
    "removed-public-root, point-cert-at-os-bundle",
    "one-host-intercepted, point-cert-at-os-bundle",
    "one-host-intercepted, merged-bundle",
    "trusted-host-renamed, point-cert-at-os-bundle"
  })
  void the_pip_that_failed_succeeds(String scenario, String remedy) throws Exception {
    RemedyTrial.pip(Catalogue.get(scenario));
    assumeTrue(
        Files.isDirectory(SYSTEM)
            && new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0,
        "needs /etc/ssl and a private mount namespace");
    Path said = folder.resolve("said");
    Process child =
        new ProcessBuilder(
                "unshare",
                "-m",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Inside.class.getName(),
                scenario,
                remedy,
                Files.createDirectory(folder.resolve("computer")).toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(child.waitFor(300, TimeUnit.SECONDS), () -> "no end: " + said);
    assertEquals(0, child.exitValue(), Files.readString(said));
  }

  /** What runs in the namespace. */
  static final class Inside {
    private Inside() {}

    public static void main(String[] arguments) throws Exception {
      RemedyTrial.curesAndIsUndone(
          Catalogue.get(arguments[0]),
          offer -> offer.row().id().equals(arguments[1]),
          Path.of(arguments[2]),
          Inside::mount);
    }

    private static void mount(LabHome home) throws Exception {
      run("mount", "--make-rprivate", "/");
      run("mount", "--bind", home.real(SYSTEM.toString()).toString(), SYSTEM.toString());
    }

    private static void run(String... command) throws Exception {
      assertEquals(
          0, new ProcessBuilder(command).inheritIO().start().waitFor(), String.join(" ", command));
    }
  }
}
