package rootcause.core.pip.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertifiWhereTest {
  private static final String RELEASED =
      """
      import os

      if sys.version_info >= (3, 11):
          def where() -> str:
              global _CACERT_CTX
              global _CACERT_PATH
              if _CACERT_PATH is None:
                  _CACERT_PATH = str(_CACERT_CTX.__enter__())

              return _CACERT_PATH

          _CACERT_PATH = None
      else:
          def where() -> str:
              f = os.path.dirname(__file__)

              return os.path.join(f, "cacert.pem")

          def contents() -> str:
              return read_text("pip._vendor.certifi", "cacert.pem", encoding="ascii")
      """;

  @Test
  void a_released_certifi_was_sent_nowhere() {
    assertEquals(Optional.empty(), CertifiWhere.of(RELEASED));
  }

  @Test
  void debian_appends_a_definition_that_returns_a_constant() {
    String debian =
        "DEBIAN_CA_CERTS_PATH = '/etc/ssl/certs/ca-certificates.crt'\n"
            + RELEASED
            + """


            # Debian: Use system CA certs:
            def where() -> str:
                return DEBIAN_CA_CERTS_PATH


            def contents() -> str:
                with open(where(), "r", encoding="ascii") as data:
                    return data.read()
            """;
    assertEquals(Optional.of("/etc/ssl/certs/ca-certificates.crt"), CertifiWhere.of(debian));
  }

  @Test
  void fedora_returns_a_path() {
    assertEquals(
        Optional.of("/etc/pki/tls/certs/ca-bundle.crt"),
        CertifiWhere.of(
            """
            # The RPM-packaged certifi always uses the system certificates
            def where() -> str:
                return '/etc/pki/tls/certs/ca-bundle.crt'

            def contents() -> str:
                with open(where(), encoding='utf=8') as data:
                    return data.read()
            """));
  }

  @Test
  void gentoo_returns_a_path_in_double_quotes() {
    assertEquals(
        Optional.of("/etc/ssl/certs/ca-certificates.crt"),
        CertifiWhere.of("def where():\n    return \"/etc/ssl/certs/ca-certificates.crt\"\n"));
  }

  @Test
  void a_path_that_another_function_returns_is_not_taken() {
    assertEquals(
        Optional.empty(),
        CertifiWhere.of(
            """
            def where():
                return os.path.join(os.path.dirname(__file__), "cacert.pem")

            def old_where():
                return "/etc/ssl/certs/ca-certificates.crt"
            """));
  }

  @Test
  void a_constant_that_holds_nothing_leads_nowhere() {
    assertEquals(
        Optional.empty(), CertifiWhere.of("PATH = None\n\ndef where():\n    return PATH\n"));
  }
}
