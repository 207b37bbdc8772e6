package rootcause.core.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.core.machine.Environment;
import rootcause.core.machine.ProcessRequest;
import rootcause.core.machine.ProcessResult;
import rootcause.core.machine.RealMachine;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Pem;

/** Damaged files, each loaded by a real OpenSSL (through a Python) and read by us. */
class CaFileAgreesWithOpenSslTest {
  private static final int FILES = 600;
  private static final String PROGRAM =
      """
      import ssl, sys, re
      print(ssl.OPENSSL_VERSION)
      for i in range(int(sys.argv[2])):
          c = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
          try:
              c.load_verify_locations('%s/%d.pem' % (sys.argv[1], i))
              print('loads', c.cert_store_stats()['x509'])
          except Exception as e:
              print(re.sub(r' \\(_ssl.*', '', str(e)))
      """;

  @TempDir Path folder;

  @Test
  void on_six_hundred_files_damaged_at_random() throws IOException {
    Random random = new Random(20261122);
    List<String> parts = parts();
    List<String> keys = keys();
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = damaged(parts, keys, random);
      files.add(bytes);
      Files.write(folder.resolve(i + ".pem"), bytes);
    }
    List<String> said = openssl();
    List<String> different = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String ours = ours(files.get(i));
      if (!ours.equals(said.get(i + 1))) {
        different.add(i + ": OpenSSL " + said.get(i + 1) + ", we " + ours);
      }
    }
    assertEquals(List.of(), different, said.getFirst());
  }

  private static String ours(byte[] bytes) {
    return switch (CertificateFileReader.read(bytes).openssl()) {
      case OpenSslView.Loads(int count) -> "loads " + count;
      case OpenSslView.Refused(String text) -> text;
      case OpenSslView.Absent() -> "absent";
      case OpenSslView.Foreign() -> "foreign";
    };
  }

  private List<String> openssl() throws IOException {
    Path program = Files.writeString(folder.resolve("load.py"), PROGRAM);
    ProcessResult result =
        RealMachine.with(
                Environment.of(Map.of(), "process", RealMachine.ofThisProcess().os().family()))
            .run(
                new ProcessRequest(
                    List.of("python3", program.toString(), folder.toString(), "" + FILES),
                    Map.of("PATH", System.getenv().getOrDefault("PATH", "/usr/bin")),
                    folder,
                    new byte[0],
                    Duration.ofSeconds(60),
                    1_000_000));
    assumeTrue(
        result instanceof ProcessResult.Ended(int status, byte[] o, byte[] e, boolean c)
            && status == 0,
        "no python3 with ssl on this machine");
    String output = new String(((ProcessResult.Ended) result).output(), StandardCharsets.UTF_8);
    assumeTrue(output.startsWith("OpenSSL 3."), "that Python is not linked with OpenSSL 3");
    return output.lines().toList();
  }

  private static List<String> parts() {
    Authority root = Authority.root("One");
    String one = root.pem();
    String two = Authority.root("Two").pem();
    String der = one.replaceAll("-----.*-----", "").replace("\n", "");
    return List.of(
        one,
        two,
        one,
        "# a comment: with a colon\n",
        "\n\n",
        two.replace("\n", "\r\n"),
        two.replace("CERTIFICATE", "X509 CERTIFICATE"),
        one.replace("CERTIFICATE", "TRUSTED CERTIFICATE"),
        "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n",
        "\uFEFF" + two,
        RevocationLists.pem(root),
        "-----BEGIN SOMETHING-----\nAAAA\n-----END SOMETHING-----\n",
        "-----BEGIN CERTIFICATE-----\n\n" + one.substring(28),
        Pem.block("CERTIFICATE", new byte[] {0x30, 0}),
        Pem.block("X509 CRL", new byte[] {0x30, 0}),
        RevocationLists.pem(root).replace("CRL-----\nM", "CRL-----\nProc-Type: 4,CLEAR\n\nM"));
  }

  /** Keys, which are put in whole: nothing of ours looks into one, and OpenSSL does. */
  private static List<String> keys() {
    String key = Authority.root("Three").certificate().keyPem();
    return List.of(
        key,
        key.replace("\n", "\r\n"),
        headed(key, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + "0A".repeat(16)),
        headed(key, "Proc-Type: 4,ENCRYPTED\nDEK-Info: des-ede3-cbc , " + "0a".repeat(8)),
        headed(key, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC," + "0A".repeat(15)),
        headed(key, "Proc-Type: 4,ENCRYPTED\nDEK-Info: NONE," + "0A".repeat(16)),
        headed(key, "Proc-Type: 4,ENCRYPTED"),
        headed(key, "Proc-Type: 4,MIC-CLEAR\nDEK-Info: AES-128-CBC," + "0A".repeat(16)),
        headed(key, "A: b"),
        key.replace("PRIVATE", "ENCRYPTED PRIVATE"));
  }

  private static String headed(String key, String header) {
    return key.replaceFirst("-----\n", "-----\n" + header + "\n\n");
  }

  private static byte[] damaged(List<String> parts, List<String> keys, Random random) {
    StringBuilder text = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int most = random.nextInt(3) == 0 ? parts.size() : 9;
      text.append(parts.get(random.nextInt(most)));
    }
    int changes = random.nextInt(4);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(8)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, '\n');
        case 2 -> text.insert(at, " ");
        case 3 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 4 -> remove(text, "\n", at);
        case 5 -> remove(text, "-----END CERTIFICATE-----\n", at);
        case 6 -> text.setLength(at);
        default -> text.insert(at, random.nextBoolean() ? "\0" : "\u00E9");
      }
    }
    if (random.nextInt(4) == 0) {
      text.insert(0, keys.get(random.nextInt(keys.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void remove(StringBuilder text, String what, int from) {
    int at = text.indexOf(what, from);
    if (at >= 0) {
      text.delete(at, at + what.length());
    }
  }
}
