package rootcause.core.checkup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rootcause.core.diagnosis.Lane;
import rootcause.core.text.Language;
import rootcause.core.text.Texts;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;

/** What a scenario would be, were one thing otherwise. */
class OtherwiseTest {
  private static final String SYSTEM = "/etc/ssl/certs/ca-certificates.crt";

  private static List<String> asIs(SimulatedComputer computer) throws Exception {
    return said(checked(computer).facts().lanes());
  }

  private static List<String> were(SimulatedComputer computer, WhatIf whatIf) throws Exception {
    Checked checked = checked(computer);
    String python = checked.facts().lanes().getFirst().python();
    return said(checked.otherwise().lanes(python, whatIf, Texts.in(Language.EN)));
  }

  private static Checked checked(SimulatedComputer computer) throws Exception {
    Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
    return Checkup.in(computer).examine(wishes, event -> {});
  }

  private static List<String> said(List<Lane> lanes) {
    return lanes.stream()
        .map(
            lane ->
                lane.process()
                    + " "
                    + lane.route().kind()
                    + " "
                    + lane.trust().engine()
                    + " "
                    + (lane.verdict().ok() ? "ok" : lane.verdict().kind())
                    + (lane.verdict().code() == null ? "" : " " + lane.verdict().code()))
        .toList();
  }

  /** The same computer with its proxy named by a file instead of by a variable. */
  private static SimulatedComputer byFile(SimulatedComputer whole) {
    Map<String, String> variables = new TreeMap<>(whole.variables());
    String proxy = variables.remove("HTTPS_PROXY");
    Map<String, byte[]> files = new TreeMap<>(whole.files());
    files.put(
        whole.home() + "/.config/pip/pip.conf",
        ("[global]\nproxy = " + proxy + "\n").getBytes(StandardCharsets.UTF_8));
    return with(whole, variables, files);
  }

  private static SimulatedComputer with(
      SimulatedComputer whole, Map<String, String> variables, Map<String, byte[]> files) {
    return new SimulatedComputer(
        whole.scenario(),
        whole.osName(),
        whole.kind(),
        whole.clockOffset(),
        whole.account(),
        whole.home(),
        whole.workingFolder(),
        whole.encoding(),
        variables,
        files,
        whole.links(),
        whole.folders(),
        whole.unreadable(),
        whole.python(),
        whole.arguments());
  }

  @Test
  void another_bundle_would_cure_the_founding_case() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      assertEquals(
          List.of("main http-proxy openssl-defaults ok", "build http-proxy certifi verify 20"),
          asIs(LabComputers.of(lab)));
      assertEquals(
          List.of("main http-proxy file ok", "build http-proxy file ok"),
          were(LabComputers.of(lab), new WhatIf.Bundle(SYSTEM)));
    }
  }

  @Test
  void without_its_proxy_nobody_would_know_the_index_and_truststore_would_stay() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      List<String> direct =
          List.of("main direct truststore resolve", "build direct truststore resolve");
      assertEquals(direct, were(LabComputers.of(lab), new WhatIf.Proxy(null)));
      assertEquals(direct, were(byFile(LabComputers.of(lab)), new WhatIf.Proxy(null)));
    }
  }

  @Test
  void another_proxy_is_gone_through() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      assertEquals(
          List.of("main http-proxy openssl-defaults connect", "build http-proxy certifi connect"),
          were(LabComputers.of(lab), new WhatIf.Proxy("http://127.0.0.1:1")));
    }
  }

  @Test
  void a_variable_that_names_nothing_would_break_it() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case-no-proxy"))) {
      assertEquals(
          List.of(
              "main direct truststore bundle-missing", "build direct truststore bundle-missing"),
          were(LabComputers.of(lab), new WhatIf.Variable("PIP_CERT", "/no/such.pem")));
    }
  }

  @Test
  void without_its_variable_a_broken_pointer_would_be_gone() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("deleted-bundle"))) {
      assertEquals(
          List.of(
              "main http-proxy truststore bundle-missing",
              "build http-proxy truststore bundle-missing"),
          asIs(LabComputers.of(lab)));
      assertEquals(
          List.of("main http-proxy truststore ok", "build http-proxy truststore ok"),
          were(LabComputers.of(lab), new WhatIf.Variable("REQUESTS_CA_BUNDLE", null)));
    }
  }

  @Test
  void an_older_python_would_be_less_strict() throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get("strict-sloppy-root"))) {
      assertEquals(
          List.of("main direct file verify 89", "build direct file verify 89"),
          asIs(LabComputers.of(lab)));
      assertEquals(
          List.of("main direct file ok", "build direct file ok"),
          were(LabComputers.of(lab), new WhatIf.Python("3.12")));
    }
  }

  @Test
  void a_variable_that_a_pip_does_not_look_at_is_not_blamed() throws Exception {
    assertEquals("openssl-variable-missing-file", blamed("founding-case-25.0.1"));
    assertEquals("root-only-in-system-store", blamed("pip-24.1"));
  }

  /** What is found first where SSL_CERT_FILE and SSL_CERT_DIR name nothing. */
  private static String blamed(String scenario) throws Exception {
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      SimulatedComputer whole = LabComputers.of(lab);
      Map<String, String> variables = new TreeMap<>(whole.variables());
      variables.put("SSL_CERT_FILE", "/no/such.pem");
      variables.put("SSL_CERT_DIR", "/no/such");
      SimulatedComputer computer = with(whole, variables, whole.files());
      return checked(computer).facts().findings().getFirst().id();
    }
  }
}
