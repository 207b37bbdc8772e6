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
          both("pip-24.1", NO_ISSUER, ROOT_ONLY_IN_SYSTEM_STORE),
          both("missing-intermediate", verify(20, 0), INTERMEDIATE_NOT_SENT),
          both("expired-leaf", verify(10, 0), CERTIFICATE_EXPIRED),
          both("wrong-host", hostname(62), HOSTNAME_MISMATCH),
          both("self-signed-leaf", verify(18, 0), SELF_SIGNED_LEAF),
          both("root-sent", verify(19, 2), ROOT_SENT_NOT_TRUSTED),
          row("fine", OK, OK),
          row("cert-option-pip-10", OK, NO_ISSUER, CERT_OPTION_NOT_HANDED_OVER),
          row("cert-option-mirror", OK, NO_ISSUER, CERT_OPTION_NOT_HANDED_OVER),
          row("cert-option-extra-index", OK, NO_ISSUER, CERT_OPTION_NOT_HANDED_OVER),
          row("cert-option-wheel", OK, NO_ISSUER, CERT_OPTION_NOT_HANDED_OVER),
          row("proxy-option", OK, failing("resolve"), PROXY_OPTION_NOT_HANDED_OVER),
          row("truststore-option", OK, NO_ISSUER, TRUSTSTORE_OPTION_NOT_HANDED_OVER),
          row("truststore-option-24.1.1", OK, NO_ISSUER, TRUSTSTORE_OPTION_NOT_HANDED_OVER),
          both("truststore-feature-24.1", NO_ISSUER, TRUSTSTORE_IGNORED),
          both("proxy-loses-certifi", NO_ISSUER, TRUSTSTORE_LOST_BEHIND_PROXY),
          both("https-proxy", NO_ISSUER, PROXY_CERTIFICATE_NOT_TRUSTED),
          both("https-proxy-file-alone", NO_ISSUER, PROXY_LEG_FILE_ALONE),
          both("proxy-scheme", failing("tls"), PROXY_SPEAKS_PLAIN_HTTP),
          both("index-by-address", failing("crash"), IP_ADDRESS_INDEX),
          both("trusted-host-and-injected-truststore", failing("crash"), TRUSTED_HOST_CRASH),
          both(
                  "proxy-wants-credentials",
                  failing("proxy"),
                  PROXY_NEEDS_LOGIN,
                  ROOT_ONLY_IN_SYSTEM_STORE)
              .at("localhost", NO_ISSUER),
          both("reset-by-proxy", failing("tls"), CONNECTION_RESET),
          row("system-store-pip-9", NO_ISSUER, Outcome.NONE, ROOT_ONLY_IN_SYSTEM_STORE),
          both("system-store-in-buildpack", NO_ISSUER, ROOT_ONLY_IN_SYSTEM_STORE),
          both("upstream-pip-on-rhel", NO_ISSUER, ROOT_ONLY_IN_SYSTEM_STORE),
          both("conda-ssl-cert-file", NO_ISSUER, OPENSSL_VARIABLE_MISSING_FILE),
          both("relative-requests-bundle", failing("bundle-missing"), RELATIVE_BUNDLE_PATH),
          both("variable-outranks-cert", NO_ISSUER, BUNDLE_VARIABLE_WINS),
          both("deleted-bundle", failing("bundle-missing"), BUNDLE_MISSING),
          both("stale-vendor-bundle", NO_ISSUER, BUNDLE_LACKS_ROOT),
          row("cert-fits-one-host", OK, OK, BUNDLE_LACKS_PUBLIC_ROOTS).at("files.test", NO_ISSUER),
          both("certifi-file-gone", failing("bundle-missing"), OWN_LIST_MISSING),
          both("bundle-called-false", failing("bundle-missing"), BUNDLE_IS_A_WORD),
          both("non-ascii-path", failing("config"), CONFIG_REFUSED),
          both("curl-bundle-never-installed", failing("bundle-missing"), BUNDLE_MISSING),
          both("relative-cert", failing("bundle-missing"), RELATIVE_BUNDLE_PATH),
          both("private-openssl", NO_ISSUER, NO_DEFAULT_STORE),
          both("no-ca-certificates", NO_ISSUER, NO_DEFAULT_STORE),
          both("ca-certificates-not-generated", NO_ISSUER, NO_DEFAULT_STORE),
          both("no-ssl-module", failing("crash"), NO_SSL_MODULE),
          both("strict-no-aki", verify(85, 0), STRICT_REFUSES_CERTIFICATE),
          both("strict-sloppy-root", verify(89, 1), STRICT_REFUSES_CERTIFICATE),
          both("legacy-renegotiation", failing("tls"), LEGACY_RENEGOTIATION),
          both("weak-leaf-key", verify(66, 0), KEY_TOO_WEAK),
          both("sha1-intermediate", verify(68, 1), DIGEST_TOO_WEAK),
          both("old-protocol", failing("tls"), PROTOCOL_TOO_OLD),
          both("intermediate-as-anchor", verify(2, 1), INTERMEDIATE_AS_ANCHOR),
          both("root-unknown", NO_ISSUER, ROOT_UNKNOWN),
          both("expired-cross-root", verify(10, 3), EXPIRED_ROOT_IN_STORE),
          both("expired-root-first", verify(10, 2), EXPIRED_ROOT_IN_STORE),
          both("removed-public-root", NO_ISSUER, ROOT_REMOVED_FROM_CERTIFI),
          row("one-host-intercepted", OK, OK, HOSTS_DIFFER).at("files.test", NO_ISSUER),
          both("private-and-public", NO_ISSUER, BUNDLE_LACKS_PUBLIC_ROOTS).at("private.test", OK),
          both("trusted-host-renamed", NO_ISSUER, TRUSTED_HOST_INCOMPLETE),
          both("broken-bundle", failing("bundle-invalid"), BUNDLE_INVALID),
          both("der-bundle", failing("bundle-invalid"), BUNDLE_INVALID),
          both("empty-bundle", failing("bundle-invalid"), BUNDLE_INVALID),
          both("slow-clock", verify(9, 0), CLOCK_WRONG),
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
