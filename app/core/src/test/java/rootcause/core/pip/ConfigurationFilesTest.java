package rootcause.core.pip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rootcause.core.machine.MemoryMachine;
import rootcause.core.pip.config.ConfigReader;
import rootcause.core.pip.config.Configuration;

/** Configuration files as releases of pip read them; each answer was seen from the real one. */
class ConfigurationFilesTest {
  private static Configuration read(String pip, String text, PythonFacts.Encodings encodings) {
    MemoryMachine machine = MemoryMachine.linux().file("/etc/pip.conf", text).build();
    PythonFacts python =
        new PythonFacts(
            machine.path("/usr/bin/python3"),
            PythonVersion.of("3.12.7"),
            "CPython",
            machine.path("/usr"),
            machine.path("/usr"),
            null,
            false,
            encodings);
    return new ConfigReader(machine, machine.environment(), python, PipVersion.of(pip)).read(false);
  }

  private static String outcome(Configuration configuration) {
    return configuration.refusal().map(refusal -> refusal.kind().id()).orElse("read");
  }

  @ParameterizedTest
  @CsvSource({"26.1.2, read", "26.2.1, config", "26.3, read"})
  void in_the_utf_8_mode_of_a_c_locale_pip_26_2_refuses_what_is_not_ascii(
      String pip, String outcome) {
    PythonFacts.Encodings mode = new PythonFacts.Encodings("utf-8", "ANSI_X3.4-1968");
    Configuration configuration = read(pip, "[global]\n# café\ncert = /corp.pem\n", mode);
    assertEquals(outcome, outcome(configuration));
  }

  @ParameterizedTest
  @CsvSource({"26.2.1, read", "26.3, config"})
  void two_spellings_of_one_option_are_refused_from_26_3_on(String pip, String outcome) {
    PythonFacts.Encodings plain = new PythonFacts.Encodings("utf-8", "utf-8");
    for (String twice :
        List.of("index_url = https://a.test/\nindex-url", "--cert = /a.pem\nCert")) {
      Configuration configuration = read(pip, "[global]\n" + twice + " = /b\n", plain);
      assertEquals(outcome, outcome(configuration), twice);
    }
  }
}
