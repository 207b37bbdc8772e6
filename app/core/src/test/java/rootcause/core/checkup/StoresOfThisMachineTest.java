package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.diagnosis.StoreRow;
import rootcause.core.machine.Environment;
import rootcause.core.machine.Machine;
import rootcause.core.machine.OperatingSystem;
import rootcause.core.machine.RealMachine;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.stores.StoreKind;
import rootcause.core.stores.StorePlace;
import rootcause.core.stores.StoreReader;
import rootcause.core.stores.TrustStore;
import rootcause.core.stores.pem.PemBlock;
import rootcause.core.stores.pem.PemScanner;
import rootcause.core.text.Language;

/** The stores of whatever machine this runs on, entry by entry as its own tools list them. */
class StoresOfThisMachineTest {
  private static final Set<String> FILES = Set.of("certifi", "os-bundle", "openssl-file");
  private static final Path BUNDLE = Path.of("/etc/ssl/certs/ca-certificates.crt");

  private static final Machine MACHINE =
      RealMachine.with(
          Environment.of(
              Map.of(
                  "PATH", "/usr/bin:/bin", "HOME", "/nonexistent", "PIP_CONFIG_FILE", "/dev/null"),
              "process",
              OperatingSystem.Family.LINUX));

  private static List<StoreRow> rows = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void survey() throws Exception {
    Wishes wishes = Wishes.ordinary(Language.EN);
    rows = Checkup.on(MACHINE).stores(wishes, null, event -> {}).stores();
  }

  @Test
  void every_file_holds_what_openssl_lists_in_its_order() throws Exception {
    assumeTrue(there("openssl"), "no openssl on this computer");
    List<StoreRow> files =
        rows.stream()
            .filter(row -> FILES.contains(row.kind()) && Files.isRegularFile(Path.of(row.path())))
            .toList();
    assumeTrue(!files.isEmpty(), "no list of roots on this computer");
    for (StoreRow row : files) {
      List<Fingerprint> theirs = listed("openssl", "storeutl", "-certs", row.path());
      TrustStore ours = read(Path.of(row.path()), StorePlace.Form.FILE);
      assertFalse(theirs.isEmpty(), row.path());
      assertEquals(theirs, fingerprints(ours), row.path());
      assertEquals(theirs.size(), row.certificates(), row.path());
    }
  }

  @Test
  void the_hashed_folder_holds_what_openssl_finds_in_it() throws Exception {
    Path hashed = BUNDLE.getParent();
    assumeTrue(there("openssl") && Files.isRegularFile(BUNDLE), "no hashed folder of Debian");
    Set<Fingerprint> theirs = new HashSet<>();
    try (Stream<Path> links = Files.list(hashed)) {
      for (Path link : links.filter(StoresOfThisMachineTest::isHashed).toList()) {
        theirs.addAll(listed("openssl", "storeutl", "-certs", link.toString()));
      }
    }
    assertFalse(theirs.isEmpty(), hashed.toString());
    assertEquals(theirs, new HashSet<>(fingerprints(read(hashed, StorePlace.Form.HASHED))));
  }

  @Test
  void p11_kit_trusts_what_we_say_the_system_trusts() throws Exception {
    assumeTrue(there("trust") && Files.isRegularFile(BUNDLE), "no p11-kit on a Debian");
    Path extracted = folder.resolve("trust.pem");
    output("trust", "extract", "--format=pem-bundle", "--filter=ca-anchors", extracted.toString());
    Set<Fingerprint> theirs = Set.copyOf(of(Files.readAllBytes(extracted)));
    assertTrue(theirs.size() > 1, "p11-kit lists nothing");
    assertEquals(theirs, read(BUNDLE, StorePlace.Form.FILE).trusted());
  }

  private static boolean isHashed(Path link) {
    return link.getFileName().toString().matches("[0-9a-f]{8}\\.\\d+");
  }

  private static TrustStore read(Path path, StorePlace.Form form) {
    return StoreReader.read(MACHINE, new StorePlace(StoreKind.FILE, form, path, List.of()));
  }

  private static List<Fingerprint> fingerprints(TrustStore store) {
    return store.certificates().stream().map(one -> one.certificate().fingerprint()).toList();
  }

  private static List<Fingerprint> listed(String... command) throws Exception {
    return of(output(command));
  }

  private static List<Fingerprint> of(byte[] pem) {
    return PemScanner.scan(pem).stream()
        .filter(PemBlock::certificate)
        .map(block -> EncodedCertificate.of(block.content()).fingerprint())
        .toList();
  }

  private static boolean there(String program) {
    String path = String.valueOf(System.getenv("PATH"));
    return Stream.of(path.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static byte[] output(String... command) throws Exception {
    Path printed = Files.createTempFile("listed", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().retainAll(Set.of("PATH"));
      Process process =
          builder
              .redirectOutput(printed.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), command[0] + " does not end");
      assertEquals(0, process.exitValue(), () -> String.join(" ", command));
      return Files.readAllBytes(printed);
    } finally {
      Files.delete(printed);
    }
  }
}
