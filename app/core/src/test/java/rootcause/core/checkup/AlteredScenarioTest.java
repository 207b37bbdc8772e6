package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.text.Language;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** Nothing echoes a catalogue: with other certificates the same scenario has another verdict. */
class AlteredScenarioTest {
  private static final String SYSTEM = "/etc/ssl/certs/";
  private static final String ROOT = "/usr/local/share/ca-certificates/";

  private static List<String> verdicts(SimulatedComputer computer, Map<String, byte[]> files)
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
    Case facts = Checkup.in(altered).run(wishes, event -> {});
    return facts.lanes().stream()
        .map(lane -> lane.process() + " " + lane.verdict().ok() + " " + lane.verdict().code())
        .toList();
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
      String root =
          computer.files().keySet().stream()
              .filter(path -> path.startsWith(ROOT))
              .findFirst()
              .orElseThrow();
      String certifi =
          computer.files().keySet().stream()
              .filter(path -> path.endsWith("certifi/cacert.pem"))
              .findFirst()
              .orElseThrow();
      inCertifi.put(certifi, joined(computer, certifi, root));
      assertEquals(List.of("main true null", "build true null"), verdicts(computer, inCertifi));
    }
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
