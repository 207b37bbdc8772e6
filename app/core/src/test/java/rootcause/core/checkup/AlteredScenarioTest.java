package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.report.ReportJson;
import rootcause.core.stores.pem.PemScanner;
import rootcause.core.text.Language;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

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
            computer.unreadable(),
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
      byte[] report = ReportJson.write(facts).getBytes(StandardCharsets.UTF_8);
      assertEquals(verdicts(facts), verdicts(SavedCase.open(report, Language.EN)));
    }
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
