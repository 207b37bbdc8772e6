package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Case;
import rootcause.core.diagnosis.Diagnosis;
import rootcause.core.diagnosis.Finding;
import rootcause.core.diagnosis.Lane;
import rootcause.core.diagnosis.Outcome;
import rootcause.core.diagnosis.Rule;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.report.Redaction;
import rootcause.core.report.Redactor;
import rootcause.core.report.ReportJson;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** Who gets a letter can act on it without asking back. */
class LetterTest {
  private static final Texts ENGLISH = Texts.in(Language.EN);
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN CERTIFICATE-----\n(.*?)\n-----END CERTIFICATE-----", Pattern.DOTALL);

  private static Case checked(String scenario) throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      SimulatedComputer computer = LabComputers.of(lab);
      Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
      return Checkup.in(computer).run(wishes, event -> {});
    }
  }

  private static String letter(Case facts, String finding) {
    return facts.findings().stream()
        .filter(one -> one.id().equals(finding))
        .map(Finding::letter)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_pki_team_gets_the_defect_the_certificate_and_who_refuses_it() throws Exception {
    Case facts = checked("strict-no-aki");
    String letter = letter(facts, "strict-refuses-certificate");
    assertTrue(letter.contains("RFC 5280, section 4.2.1.1"), letter);
    assertTrue(letter.contains(facts.takenAt()), letter);
    assertTrue(letter.contains("Refused by pip 26.2.1 (main process), Python 3.13.0"), letter);
    assertTrue(letter.contains("X509_STRICT"), letter);
    assertTrue(letter.contains("85 Missing Authority Key Identifier"), letter);
    EncodedCertificate enclosed = enclosed(letter);
    assertEquals(
        facts.lanes().getFirst().presented().getFirst().sha256(), enclosed.fingerprint().hex());
    String colons = enclosed.fingerprint().hex().replaceAll("..(?=.)", "$0:");
    assertTrue(letter.toLowerCase(java.util.Locale.ROOT).contains(colons), letter);
  }

  private static EncodedCertificate enclosed(String letter) {
    Matcher pem = PEM.matcher(letter);
    assertTrue(pem.find(), letter);
    return EncodedCertificate.of(Base64.getMimeDecoder().decode(pem.group(1)));
  }

  @Test
  void for_a_public_thread_no_certificate_is_enclosed() throws Exception {
    Case facts = checked("strict-no-aki");
    Case shown = Redactor.redact(facts, Redaction.ALL);
    Matcher pem = PEM.matcher(letter(facts, "strict-refuses-certificate"));
    assertTrue(pem.find());
    String first = pem.group(1).lines().findFirst().orElseThrow();
    assertTrue(ReportJson.write(facts).contains(first));
    assertFalse(ReportJson.write(shown).contains(first));
    assertFalse(letter(shown, "strict-refuses-certificate").contains("BEGIN CERTIFICATE"));
  }

  @Test
  void the_proxy_team_gets_what_it_looks_for_in_its_log() throws Exception {
    Case facts = checked("reset-by-proxy");
    Lane lane = facts.lanes().getFirst();
    String letter = letter(facts, "connection-reset");
    assertTrue(letter.contains("Time (UTC): " + facts.takenAt()), letter);
    assertTrue(letter.contains("Address of the client: 127.0.0.1"), letter);
    assertTrue(letter.contains("Proxy: " + lane.route().proxy()), letter);
    assertTrue(letter.contains("CONNECT index.test:443"), letter);
    assertTrue(letter.contains("- index.test:443: no certificate arrived"), letter);
  }

  @Test
  void the_proxy_team_sees_which_hosts_are_signed_again_and_which_are_exempt() throws Exception {
    Case facts = checked("one-host-intercepted");
    Finding asking =
        new Finding(
            "asking",
            "error",
            "likely",
            "",
            "Please treat both alike.",
            List.of(),
            "proxy",
            "",
            null,
            List.of("lanes/0"),
            List.of(),
            null);
    Rule rule =
        new Rule() {
          @Override
          public String id() {
            return "asking";
          }

          @Override
          public Outcome examine(Case about, Texts texts) {
            return Outcome.Found.one(asking);
          }
        };
    String letter = letter(Diagnosis.of(facts, List.of(rule), ENGLISH), "asking");
    assertTrue(letter.startsWith("Please treat both alike.\n"), letter);
    assertTrue(letter.contains("- index.test:443: not signed again, issued by «CN="), letter);
    assertTrue(
        letter.contains("- files.test:443: signed again, by «CN=Example Corp Root CA"), letter);
  }

  @Test
  void a_report_whose_certificate_is_spoilt_opens_all_the_same() throws Exception {
    Case facts = checked("strict-no-aki");
    String leaf = facts.lanes().getFirst().presented().getFirst().sha256();
    String bytes = Objects.requireNonNull(facts.certificates().get(leaf));
    String spoilt = ReportJson.write(facts).replace(bytes, "!");
    Case opened = SavedCase.open(spoilt.getBytes(StandardCharsets.UTF_8), Language.EN);
    String letter = letter(opened, "strict-refuses-certificate");
    assertFalse(letter.contains("BEGIN CERTIFICATE"), letter);
  }

  @Test
  void what_the_user_can_mend_needs_no_letter() throws Exception {
    List<Finding> findings = checked("founding-case").findings();
    assertFalse(findings.isEmpty());
    for (Finding finding : findings) {
      assertNull(finding.letter(), finding.id());
    }
  }
}
