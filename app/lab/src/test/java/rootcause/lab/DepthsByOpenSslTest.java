package rootcause.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.expected.Expectation;
import rootcause.lab.expected.Expectations;
import rootcause.lab.expected.Outcome;
import rootcause.lab.machine.LabPython;
import rootcause.lab.machine.PipFolder;

/** pip prints no depth: codes and depths together are those that openssl s_client prints. */
class DepthsByOpenSslTest {
  private static final Pattern ERROR =
      Pattern.compile("depth=(\\d+).*\\R+verify error:num=(\\d+):");
  private static final String SYSTEM = "/etc/ssl/certs/ca-certificates.crt";
  @TempDir Path folder;

  @BeforeAll
  static void openssl_is_here() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "openssl"))),
        "needs the openssl command");
  }

  @ParameterizedTest
  @CsvSource({
    "founding-case, certifi, ''",
    "pip-24.1, certifi, ''",
    "missing-intermediate, system, ''",
    "expired-leaf, system, ''",
    "self-signed-leaf, system, ''",
    "root-sent, system, ''",
    "cert-option-mirror, certifi, ''",
    "expired-cross-root, certifi, ''",
    "expired-root-first, certifi, ''",
    "removed-public-root, certifi, ''",
    "antivirus, system, ''",
    "root-unknown, system, ''",
    "weak-leaf-key, system, ''",
    "sha1-intermediate, system, ''",
    "slow-clock, system, ''",
    "strict-no-aki, /home/alex/corp.pem, -x509_strict -partial_chain",
    "strict-sloppy-root, /home/alex/corp.pem, -x509_strict -partial_chain",
    "intermediate-as-anchor, /home/alex/corp.pem, ''",
  })
  void openssl_says_what_is_expected(String id, String trust, String flags) throws Exception {
    Expectation expected = Expectations.of(id);
    Outcome outcome = expected.main().ok() ? expected.build() : expected.main();
    try (RunningLab lab = RunningLab.start(Catalogue.get(id))) {
      LabHome home = lab.writeHome(folder);
      String bundle =
          switch (trust) {
            case "system" -> SYSTEM;
            case "certifi" -> {
              LabPython python = lab.machine().python();
              yield python.sitePackages() + "/pip/" + PipFolder.bundle(python.pip());
            }
            default -> trust;
          };

      String said = connect(lab, home.real(bundle), flags);

      Matcher error = ERROR.matcher(said);
      assertTrue(error.find(), said);
      assertEquals(
          outcome.code() + " at depth " + outcome.depth(),
          error.group(2) + " at depth " + error.group(1),
          said);
    }
  }

  private static String connect(RunningLab lab, Path bundle, String flags)
      throws IOException, InterruptedException {
    URI index = URI.create(lab.indexUrl());
    int port = index.getPort() < 0 ? 443 : index.getPort();
    List<String> words =
        new ArrayList<>(
            List.of(
                "openssl",
                "s_client",
                "-connect",
                index.getHost() + ":" + port,
                "-servername",
                index.getHost(),
                "-CAfile",
                bundle.toString(),
                "-no-CApath",
                "-no-CAstore",
                "-verify_return_error",
                "-attime",
                Long.toString(Instant.now().plus(lab.machine().clockOffset()).getEpochSecond())));
    lab.proxyUrl()
        .ifPresent(url -> words.addAll(List.of("-proxy", URI.create(url).getAuthority())));
    if (!flags.isEmpty()) {
      words.addAll(Arrays.asList(flags.split(" ", -1)));
    }
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SSL_CERT"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(20, TimeUnit.SECONDS);
    return said;
  }
}
