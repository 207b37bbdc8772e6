package rootcause.lab.expected;

import static rootcause.lab.expected.FindingNames.*;
import static rootcause.lab.expected.Outcome.OK;
import static rootcause.lab.expected.Outcome.failing;
import static rootcause.lab.expected.Outcome.hostname;
import static rootcause.lab.expected.Outcome.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row a scenario: main, build, findings. Real pips agree, as far as one process can be run
 * here; depths are those of {@code openssl s_client}.
 */
public final class Expectations {
  private static final Outcome NO_ISSUER = verify(20, 1);

  private static final List<Expectation> ALL =
      List.of(
          row("founding-case", OK, NO_ISSUER, BUILD_SUBPROCESS_DROPS_SYSTEM_STORE),
          row("founding-case-no-proxy", OK, OK),
          row("founding-case-25.0.1", OK, OK),
          both("pip-24.1", NO_ISSUER, SYSTEM_STORE_NOT_READ),
          both("missing-intermediate", verify(20, 0), MISSING_INTERMEDIATE),
          both("expired-leaf", verify(10, 0), CERTIFICATE_EXPIRED),
          both("wrong-host", hostname(62), HOST_NAME_MISMATCH),
          both("self-signed-leaf", verify(18, 0), SELF_SIGNED_LEAF),
          both("root-sent", verify(19, 2), ROOT_SENT_NOT_TRUSTED),
          row("fine", OK, OK),
          row("cert-option-pip-10", OK, NO_ISSUER, CERT_OPTION_NOT_FORWARDED),
          row("cert-option-mirror", OK, NO_ISSUER, CERT_OPTION_NOT_FORWARDED),
          row("cert-option-extra-index", OK, NO_ISSUER, CERT_OPTION_NOT_FORWARDED),
          row("cert-option-wheel", OK, NO_ISSUER, CERT_OPTION_NOT_FORWARDED),
          row("proxy-option", OK, failing("resolve"), PROXY_OPTION_NOT_FORWARDED),
          row("truststore-option", OK, NO_ISSUER, TRUSTSTORE_OPTION_NOT_FORWARDED),
          row("truststore-option-24.1.1", OK, NO_ISSUER, TRUSTSTORE_OPTION_NOT_FORWARDED),
          both("truststore-feature-24.1", NO_ISSUER, TRUSTSTORE_FEATURE_WITHOUT_EFFECT),
          both("proxy-loses-certifi", NO_ISSUER, PROXIED_CONNECTION_SKIPS_TRUSTSTORE),
          both("https-proxy", NO_ISSUER, HTTPS_PROXY_SKIPS_TRUSTSTORE),
          both("proxy-scheme", failing("tls"), PROXY_SCHEME_MISMATCH),
          both("index-by-address", failing("crash"), IP_ADDRESS_INDEX_CRASH),
          both(
              "trusted-host-and-injected-truststore",
              failing("crash"),
              TRUSTED_HOST_WITH_INJECTED_TRUSTSTORE),
          both(
                  "proxy-wants-credentials",
                  failing("proxy"),
                  PROXY_AUTHENTICATION_REQUIRED,
                  SYSTEM_STORE_NOT_READ)
              .at("localhost", NO_ISSUER),
          both("reset-by-proxy", failing("tls"), CONNECTION_RESET_IN_HANDSHAKE),
          row("system-store-pip-9", NO_ISSUER, Outcome.NONE, SYSTEM_STORE_NOT_READ),
          both("system-store-in-buildpack", NO_ISSUER, SYSTEM_STORE_NOT_READ),
          both("upstream-pip-on-rhel", NO_ISSUER, SYSTEM_STORE_NOT_READ),
          both("conda-ssl-cert-file", NO_ISSUER, SSL_CERT_FILE_MISSING),
          both("relative-requests-bundle", failing("bundle-missing"), CA_BUNDLE_RELATIVE_PATH),
          both("variable-outranks-cert", NO_ISSUER, CA_VARIABLE_OUTRANKS_CERT),
          both("deleted-bundle", failing("bundle-missing"), CA_BUNDLE_MISSING),
          both("stale-vendor-bundle", NO_ISSUER, CA_BUNDLE_STALE),
          row("cert-fits-one-host", OK, OK, CERT_SETTING_FITS_ONE_HOST).at("files.test", NO_ISSUER),
          both("certifi-file-gone", failing("bundle-missing"), CERTIFI_BUNDLE_MISSING),
          both("bundle-called-false", failing("bundle-missing"), CA_BUNDLE_IS_A_BOOLEAN),
          both("non-ascii-path", failing("config"), CONFIGURATION_NOT_DECODABLE),
          both("curl-bundle-never-installed", failing("bundle-missing"), CA_BUNDLE_MISSING),
          both("relative-cert", failing("bundle-missing"), CA_BUNDLE_RELATIVE_PATH),
          both("private-openssl", NO_ISSUER, OPENSSL_DEFAULT_STORE_MISSING),
          both("no-ca-certificates", NO_ISSUER, CA_CERTIFICATES_NOT_INSTALLED),
          both("ca-certificates-not-generated", NO_ISSUER, CA_CERTIFICATES_NOT_GENERATED),
          both("no-ssl-module", failing("crash"), PYTHON_WITHOUT_SSL),
          both("strict-no-aki", verify(85, 0), STRICT_MISSING_AUTHORITY_KEY_IDENTIFIER),
          both("strict-sloppy-root", verify(89, 1), STRICT_CA_BASIC_CONSTRAINTS),
          both("legacy-renegotiation", failing("tls"), LEGACY_RENEGOTIATION),
          both("weak-leaf-key", verify(66, 0), WEAK_KEY),
          both("sha1-intermediate", verify(68, 1), WEAK_SIGNATURE),
          both("old-protocol", failing("tls"), PROTOCOL_TOO_OLD),
          both("intermediate-as-anchor", verify(2, 1), INTERMEDIATE_AS_ANCHOR),
          both("root-unknown", NO_ISSUER, ROOT_NOT_ON_THIS_MACHINE),
          both("expired-cross-root", verify(10, 3), EXPIRED_ROOT_IN_STORE),
          both("removed-public-root", NO_ISSUER, PUBLIC_ROOT_NOT_IN_CERTIFI),
          row("one-host-intercepted", OK, OK, ONLY_SOME_HOSTS_INTERCEPTED)
              .at("files.test", NO_ISSUER),
          both("private-and-public", NO_ISSUER, BUNDLE_LACKS_PUBLIC_ROOTS).at("private.test", OK),
          both("trusted-host-renamed", NO_ISSUER, TRUSTED_HOST_NAMES_ANOTHER_HOST),
          both("broken-bundle", failing("bundle-invalid"), CA_BUNDLE_BROKEN_PEM),
          both("der-bundle", failing("bundle-invalid"), CA_BUNDLE_NOT_PEM),
          both("empty-bundle", failing("bundle-invalid"), CA_BUNDLE_NOT_PEM),
          both("slow-clock", verify(9, 0), WRONG_CLOCK),
          both("antivirus", verify(20, 0), ANTIVIRUS_INTERCEPTION));

  private Expectations() {}

  /** All, in the order of the catalogue. */
  public static List<Expectation> all() {
    return ALL;
  }

  /**
   * That of one scenario.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Expectation of(String scenario) {
    return ALL.stream()
        .filter(e -> e.scenario().equals(scenario))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is expected of " + scenario));
  }

  private static Expectation both(String scenario, Outcome outcome, FindingNames... findings) {
    return row(scenario, outcome, outcome, findings);
  }

  private static Expectation row(
      String scenario, Outcome main, Outcome build, FindingNames... findings) {
    return new Expectation(
        scenario, main, build, Map.of(), Arrays.stream(findings).map(FindingNames::id).toList());
  }
}
