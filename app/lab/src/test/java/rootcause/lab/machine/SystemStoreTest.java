package rootcause.lab.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;
import rootcause.lab.mint.SubjectHash;

class SystemStoreTest {
  private final MintedCertificate root =
      Authority.root(
              "x", r -> r.subject(Recipe.labName("  Beispiel   & Söhne ", "Größte ROOT  CA")))
          .certificate();

  @TempDir Path folder;

  @Test
  void a_hash_link_has_the_name_that_openssl_looks_for() throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "openssl"))),
        "needs the openssl command");
    Path file = Files.writeString(folder.resolve("root.pem"), root.pem());
    Process process =
        new ProcessBuilder("openssl", "x509", "-noout", "-subject_hash", "-in", file.toString())
            .start();

    assertEquals(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip(),
        SubjectHash.of(root.holder().getSubject()));
  }

  @Test
  void two_roots_of_one_name_are_numbered() {
    MachineDraft machine = new MachineDraft(LabPython.python312("25.0"));
    machine.system().add("one", Authority.root("Twin").certificate());
    machine.system().add("two", Authority.root("Twin").certificate());

    LabFiles files = machine.finish().files();

    assertEquals(2, files.links().keySet().stream().filter(p -> p.matches(".*\\.[01]")).count());
  }

  @Test
  void rhel_keeps_anchors_apart_from_the_bundle_that_is_made_of_them() {
    MachineDraft machine = new MachineDraft(LabPython.python312("25.0"));
    machine.system().layout(SystemStore.Layout.RHEL).add("corp", root);

    LabFiles files = machine.finish().files();

    assertEquals(root.pem(), files.text("/etc/pki/ca-trust/source/anchors/corp.crt").orElseThrow());
    assertEquals(
        "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
        files.links().get("/etc/pki/tls/cert.pem"));
  }
}
