package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.report.ReportJson;
import rootcause.core.stores.pem.PemScanner;
import rootcause.core.text.Language;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.mint.Authority;

/** Nothing echoes a catalogue: with other certificates the same scenario has another verdict. */
class AlteredScenarioTest {
  private static final String SYSTEM = "/etc/ssl/certs/";
  private static final String ROOT = "/usr/local/share/ca-certificates/";

  private static List<String> verdicts(SimulatedComputer computer, Map<String, byte[]> files)
      throws Exception {
    return verdicts(checked(computer, files));
  }

  private static List<String> verdicts(Case facts) {
    return facts.lanes().stream()
        .map(lane -> lane.process() + " " + lane.verdict().ok() + " " + lane.verdict().code())
        .toList();
  }

  private static Case checked(SimulatedComputer computer, Map<String, byte[]> files)
      throws Exception {
    return checked(computer, files, computer.unreadable());
  }

  private static Case checked(
      SimulatedComputer computer, Map<String, byte[]> files, Set<String> unreadable)
      throws Exception {
    SimulatedComputer altered =
        new SimulatedComputer(
            computer.scenario(),
            computer.osName(),
            computer.kind(),
            computer.clockOffset(),
            computer.account(),
            computer.home(),
            computer.workingFolder(),
            computer.encoding(),
            computer.variables(),
            files,
            computer.links(),
            computer.folders(),
            unreadable,
            computer.python(),
            computer.arguments());
    Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
    return Checkup.in(altered).run(wishes, event -> {});
  }

  @Test
  void the_founding_case_turns_with_the_certificates_in_its_stores() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      SimulatedComputer computer = LabComputers.of(lab);
      assertEquals(
          List.of("main true null", "build false 20"), verdicts(computer, computer.files()));

      Map<String, byte[]> without = new HashMap<>(computer.files());
      without.keySet().removeIf(path -> path.startsWith(SYSTEM) || path.startsWith(ROOT));
      assertEquals(List.of("main false 20", "build false 20"), verdicts(computer, without));

      Map<String, byte[]> inCertifi = new HashMap<>(computer.files());
      String root = path(computer, ROOT, "");
      String certifi = path(computer, "", "certifi/cacert.pem");
      inCertifi.put(certifi, joined(computer, certifi, root));
      assertEquals(List.of("main true null", "build true null"), verdicts(computer, inCertifi));
    }
  }

  @Test
  void a_root_that_its_list_rejects_is_rejected_in_the_saved_report_too() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Map<String, byte[]> rejecting = new HashMap<>(computer.files());
      String certifi = path(computer, "", "certifi/cacert.pem");
      String root = text(computer, path(computer, ROOT, ""));
      rejecting.put(
          certifi,
          (text(computer, certifi) + "\n" + rejectedForServers(root))
              .getBytes(StandardCharsets.US_ASCII));

      Case facts = checked(computer, rejecting);
      assertEquals(List.of("main true null", "build false 28"), verdicts(facts));
      assertEquals(List.of("null", "root-distrusted"), reasons(facts));
      byte[] report = ReportJson.write(facts).getBytes(StandardCharsets.UTF_8);
      assertEquals(verdicts(facts), verdicts(SavedCase.open(report, Language.EN)));
    }
  }

  @Test
  void a_root_of_the_same_name_with_another_key_is_told_from_one_that_is_unknown()
      throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Map<String, byte[]> without = new HashMap<>(computer.files());
      without.keySet().removeIf(path -> path.startsWith(SYSTEM) || path.startsWith(ROOT));
      assertEquals(List.of("root-unknown", "root-unknown"), reasons(checked(computer, without)));

      Map<String, byte[]> namesake = new HashMap<>(without);
      String certifi = path(computer, "", "certifi/cacert.pem");
      String other = Authority.root("Example Corp Root CA").pem();
      namesake.put(
          certifi, (text(computer, certifi) + "\n" + other).getBytes(StandardCharsets.US_ASCII));
      Case facts = checked(computer, namesake);
      // Behind a proxy main does not read this list, so its namesake is none of main's.
      assertEquals(List.of("root-unknown", "same-name-other-key"), reasons(facts));
      assertTrue(facts.findings().stream().anyMatch(f -> f.id().equals("same-name-other-key")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "founding-case, build, root-in-other-store",
    "missing-intermediate, main, intermediate-not-sent",
    "pip-24.1, main, root-in-other-store",
    "intermediate-as-anchor, main, store-incomplete",
    "root-unknown, main, root-unknown",
    "expired-root-first, main, root-outdated",
  })
  void why_there_is_no_local_issuer_is_told(String scenario, String process, String reason)
      throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Case facts = checked(computer, computer.files());
      assertEquals(
          List.of(reason),
          facts.lanes().stream()
              .filter(lane -> lane.process().equals(process))
              .map(lane -> String.valueOf(lane.verdict().reason()))
              .distinct()
              .toList());
    }
  }

  @Test
  void an_empty_store_is_told_where_nobody_else_has_the_root_either() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("no-ca-certificates"))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Map<String, byte[]> files = new HashMap<>(computer.files());
      byte[] other = Authority.root("Another Root CA").pem().getBytes(StandardCharsets.US_ASCII);
      files.replaceAll((path, bytes) -> path.endsWith("/cacert.pem") ? other : bytes);
      assertEquals(List.of("store-empty", "store-empty"), reasons(checked(computer, files)));
    }
  }

  @Test
  void a_list_that_may_not_be_read_is_not_called_broken() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("pip-24.1"))) {
      SimulatedComputer computer = LabComputers.of(lab);
      String certifi = path(computer, "", "certifi/cacert.pem");
      Case facts = checked(computer, computer.files(), Set.of(certifi));
      assertEquals("bundle-unreadable", facts.findings().getFirst().id());
      assertTrue(facts.findings().getFirst().title().contains(certifi));
    }
  }

  @ParameterizedTest
  @CsvSource({"root-unknown, true", "missing-intermediate, false", "expired-leaf, false"})
  void an_administrator_is_asked_for_a_root_only_where_a_root_is_missing(
      String scenario, boolean asked) throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Case facts = checked(computer, computer.files());
      assertEquals(
          asked,
          facts.fixes().stream().anyMatch(f -> f.id().equals("install-root-in-system-store")));
    }
  }

  private static List<String> reasons(Case facts) {
    return facts.lanes().stream().map(lane -> String.valueOf(lane.verdict().reason())).toList();
  }

  /** X509_CERT_AUX (openssl-verify-model, section 11) with one rejected purpose, serverAuth. */
  private static String rejectedForServers(String pem) {
    byte[] certificate = PemScanner.scan(pem.getBytes(StandardCharsets.US_ASCII)).get(0).content();
    byte[] settings = HexFormat.of().parseHex("300ca00a06082b06010505070301");
    byte[] both = Arrays.copyOf(certificate, certificate.length + settings.length);
    System.arraycopy(settings, 0, both, certificate.length, settings.length);
    return EncodedCertificate.of(both).pem().replace("CERTIFICATE", "TRUSTED CERTIFICATE");
  }

  private static String path(SimulatedComputer computer, String begin, String end) {
    return computer.files().keySet().stream()
        .filter(path -> path.startsWith(begin) && path.endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] joined(SimulatedComputer computer, String first, String second) {
    return (text(computer, first) + "\n" + text(computer, second))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(SimulatedComputer computer, String path) {
    return new String(
        Objects.requireNonNull(computer.files().get(path)), StandardCharsets.US_ASCII);
  }
}
