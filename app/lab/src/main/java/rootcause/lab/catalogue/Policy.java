package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.KeyKind;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;
import rootcause.lab.network.OldMiddlebox;
import rootcause.lab.network.Presentation;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/** Class F: the root is trusted, and the chain or the protocol is refused by policy. */
final class Policy {
  private static final List<String> LOCALHOST = List.of("localhost");

  private Policy() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "strict-no-aki",
            "The interceptor's certificates carry no authority key identifier. Under Python 3.13,"
                + " legacy-certs brings a context with strict flags, which demand one.",
            "Whoever switched truststore off on Python 3.13; the default pip accepts the chain.",
            Source.of(
                "F01", "python/cpython#138193", "urllib3/urllib3#3665", "RFC 5280 section 4.2.1.1"),
            LabPython.python313("26.2.1"),
            site -> {
              Authority issuing = site.cast().corporateIssuing();
              legacyCerts(site, site.cast().corporateRoot());
              site.direct(
                  Presentation.of(
                      issuing.leaf(LOCALHOST, Recipe::noAuthorityKeyIdentifier),
                      issuing.certificate()));
            }),
        new Scenario(
            "strict-sloppy-root",
            "The interceptor's root has basic constraints that are not marked critical, no key"
                + " usage and no key identifier. Under Python 3.13, legacy-certs brings a context"
                + " with strict flags.",
            "Whoever switched truststore off on Python 3.13; the default pip accepts the chain.",
            Source.of("F02", "python/cpython#133564", "RFC 5280 section 4.2.1.9"),
            LabPython.python313("26.2.1"),
            site -> {
              Authority sloppy = Authority.root("Example Corp Sloppy Root CA", Recipe::sloppy);
              legacyCerts(site, sloppy);
              site.direct(Presentation.of(sloppy.leaf("localhost")));
            }),
        new Scenario(
            "legacy-renegotiation",
            "The middlebox speaks TLS 1.2 without secure renegotiation, which OpenSSL 3 refuses"
                + " before any certificate is looked at.",
            "Everybody with OpenSSL 3 behind an old middlebox.",
            Source.of("F07", "pypa/pip#11896", "urllib3/urllib3#2653", "RFC 5746"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(
                  OldMiddlebox.legacyRenegotiation(site.cast().corporateChain("localhost")));
            }),
        new Scenario(
            "weak-leaf-key",
            "The server's key is RSA with 1024 bits; the distribution's OpenSSL asks for 112 bits"
                + " of security, which is RSA with 2048.",
            "Everybody whose OpenSSL has a security level of 2.",
            Source.of("F08", "ufven/cepces#17"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              Authority issuing = site.cast().corporateIssuing();
              site.direct(
                  Presentation.of(
                      issuing.leaf(LOCALHOST, r -> r.key(KeyKind.WEAK_RSA)),
                      issuing.certificate()));
            }),
        new Scenario(
            "sha1-intermediate",
            "The intermediate is signed with SHA-1, which no security level above 0 takes.",
            "Everybody with OpenSSL 3 behind an old authority.",
            Source.of("F09", "httplib2/httplib2#192", "openssl/openssl#20532"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              Authority issuing =
                  site.cast().corporateRoot().intermediate("Example Corp Old CA", Recipe::sha1);
              MintedCertificate leaf = issuing.leaf("localhost");
              site.direct(Presentation.of(leaf, issuing.certificate()));
            }),
        new Scenario(
            "old-protocol",
            "The middlebox answers in TLS 1.0 and knows nothing newer.",
            "Everybody with a Python from 3.10 on behind an old middlebox.",
            Source.of("F13", "pypi/warehouse#3293", "RFC 8996"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(OldMiddlebox.tls10(site.cast().corporateChain("localhost")));
            }));
  }

  private static void legacyCerts(Site site, Authority root) {
    site.machine().disk().file(Parts.CORPORATE_FILE, root.pem());
    site.machine().variable("PIP_CERT", Parts.CORPORATE_FILE);
    site.machine().variable("PIP_USE_DEPRECATED", "legacy-certs");
  }
}
