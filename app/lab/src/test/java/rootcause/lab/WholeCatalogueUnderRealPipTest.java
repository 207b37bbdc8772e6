package rootcause.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.expected.Expectation;
import rootcause.lab.expected.Expectations;
import rootcause.lab.expected.Outcome;
import rootcause.lab.scenario.Scenario;

/** What is expected of each scenario is what the released pip of that scenario says. */
class WholeCatalogueUnderRealPipTest {
  /** A build subprocess says no more than this when it gets no connection. */
  private static final String QUIET = "|No matching distribution found for setuptools";

  @TempDir Path folder;

  static Stream<String> scenarios() {
    return Catalogue.all().stream().map(Scenario::id);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void real_pip_fares_as_expected(String id) throws Exception {
    Scenario scenario = Catalogue.get(id);
    Expectation expected = Expectations.of(id);
    String feature = scenario.python().feature();
    Optional<RealPip> found = RealPip.find(scenario.python().pip(), feature);
    assumeTrue(
        found.isPresent(),
        "needs Python "
            + feature
            + ", and pip "
            + scenario.python().pip()
            + " in the cache or from a package index");
    RealPip pip = found.orElseThrow();
    try (RunningLab lab = RunningLab.start(scenario)) {
      assumeTrue(lab.machine().clockOffset().isZero(), "the clock of this computer is right");
      LabHome home = lab.writeHome(folder);
      assumeTrue(
          !home.readsConfiguration() || RealPip.canHideConfiguration(),
          "cannot keep this computer's own /etc/pip.conf out of the run");

      check("main", pip.main(lab, home), expected.main(), expected);
      if (!expected.build().equals(Outcome.NONE)) {
        check("build", pip.build(lab, home), expected.build(), expected);
      }
    }
  }

  private static void check(String process, RealPip.Run run, Outcome index, Expectation expected) {
    List<Outcome> failures = new ArrayList<>();
    Stream.concat(Stream.of(index), expected.hosts().values().stream())
        .filter(outcome -> !outcome.ok())
        .forEach(failures::add);
    boolean finished =
        run.status() == 0
            || (process.equals("build") && run.output().contains("finished with status 'done'"));
    if (expected.hosts().isEmpty()) {
      assertEquals(index.ok(), finished, process + ": " + run.output());
    }
    for (Outcome failure : failures) {
      assertTrue(
          Pattern.compile(says(failure)).matcher(run.output()).find(),
          process + " should say " + failure + ": " + run.output());
    }
  }

  /** How pip's output shows a failure; Python 3.6 gives no reason for a refused chain. */
  private static String says(Outcome failure) {
    Integer code = failure.code();
    return switch (failure.kind()) {
      case "verify" ->
          "certificate verify failed(: " + text(code == null ? -1 : code) + ")? \\(_ssl";
      case "hostname" -> "Hostname mismatch, certificate is not valid for";
      case "bundle-missing" -> "Could not find a suitable TLS CA certificate bundle, invalid path";
      case "bundle-invalid" -> "no certificate or crl found|PEM lib|NOT_ENOUGH_DATA|nested asn1";
      case "config" -> "contains invalid (?i:utf-8) characters";
      case "resolve" -> "Name or service not known|Failed to resolve|name resolution" + QUIET;
      case "proxy" -> "407 Proxy Authentication Required|Tunnel connection failed: 407" + QUIET;
      case "tls" ->
          "WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|UNSAFE_LEGACY_RENEGOTIATION"
              + "|Connection reset by peer|connection was closed without a reply";
      case "crash" ->
          "check_hostname requires server_hostname|ssl module in Python is not available"
              + "|Cannot set verify_mode to CERT_NONE";
      default -> throw new IllegalArgumentException(failure.kind());
    };
  }

  private static String text(int code) {
    return switch (code) {
      case 2 -> "unable to get issuer certificate";
      case 10 -> "certificate has expired";
      case 18 -> "self.signed certificate";
      case 19 -> "self.signed certificate in certificate chain";
      case 20 -> "unable to get local issuer certificate";
      case 66 -> "EE certificate key too weak";
      case 68 -> "CA signature digest algorithm too weak";
      case 85 -> "Missing Authority Key Identifier";
      case 89 -> "Basic Constraints of CA cert not marked critical";
      default -> throw new IllegalArgumentException("code " + code);
    };
  }
}
