package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.MintedCertificate;
import rootcause.lab.mint.Recipe;
import rootcause.lab.network.Presentation;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Source;

/**
 * The founding case and its neighbours, and the six plain ways in which a chain is right or wrong.
 */
final class Basics {
  private static final String NEWEST = "26.2.1";

  private Basics() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "founding-case",
            "The corporation's proxy re-signs every host. Its root is in the operating system's"
                + " store, where pip's main process finds it. pip 25.0 hands its own list to the"
                + " build subprocess as if somebody had asked for it with --cert, and behind an"
                + " explicit proxy that list is then all that counts.",
            "Everybody with pip 25.0 behind a proxy named by HTTPS_PROXY: pip install of a wheel"
                + " works, pip install . fails in \"Installing build dependencies\".",
            Source.of("A01", "pypa/pip#13186", "pypa/pip#13195"),
            LabPython.python312("25.0"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
            }),
        new Scenario(
            "founding-case-no-proxy",
            "As founding-case, but the interceptor is transparent: no proxy is named anywhere. The"
                + " connection keeps truststore, to which --cert adds, so the build subprocess"
                + " trusts the operating system's store as well.",
            "Nobody: it works, and that difference is the point.",
            Source.of("A01", "pypa/pip#13186"),
            LabPython.python312("25.0"),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(site.cast().corporateChain("localhost"));
            }),
        new Scenario(
            "founding-case-25.0.1",
            "As founding-case with pip 25.0.1, which hands --cert over only when somebody gave"
                + " one.",
            "Nobody: this is the cure.",
            Source.of("A01", "pypa/pip#13186", "pypa/pip#13195"),
            LabPython.python312("25.0.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
            }),
        new Scenario(
            "pip-24.1",
            "pip 24.1 reads its own list and nothing else. The corporation's root is in the"
                + " operating system's store, where this pip does not look.",
            "Everybody with a pip before 24.2 behind an interceptor, while curl and the browser"
                + " work.",
            Source.of("C01", "pypa/pip#4459"),
            LabPython.python312("24.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
            }),
        new Scenario(
            "missing-intermediate",
            "The server sends its own certificate and not the intermediate that signed it. The root"
                + " is trusted, but there is no way up to it.",
            "Everybody but browsers, which fetch or remember the intermediate.",
            Source.of(
                "G02 G04", "psf/requests#2959", "nabla-c0d3/sslyze#91", "RFC 8446 section 4.4.2"),
            newest(),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(Presentation.of(site.cast().corporateIssuing().leaf("localhost")));
            }),
        new Scenario(
            "expired-leaf",
            "The server's certificate ended two days ago; everything above it is well.",
            "Everybody, until the server gets a new certificate.",
            Source.of("", "RFC 5280 section 4.1.2.5"),
            newest(),
            site -> {
              site.corporateRootInSystemStore();
              Authority issuing = site.cast().corporateIssuing();
              site.direct(
                  Presentation.of(
                      issuing.leaf(List.of("localhost"), Recipe::expired), issuing.certificate()));
            }),
        new Scenario(
            "wrong-host",
            "The certificate is good and trusted, and names another host.",
            "Everybody who uses this name for the server.",
            Source.of("", "RFC 9525 section 6"),
            newest(),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(site.cast().corporateChain("elsewhere.test"));
            }),
        new Scenario(
            "self-signed-leaf",
            "The server shows a certificate that nobody issued but itself, and that no store"
                + " holds.",
            "Everybody who uses a server that was set up with its default certificate.",
            Source.of("", "RFC 5280 section 3.2"),
            newest(),
            site -> site.direct(Presentation.of(Authority.selfSignedLeaf("localhost")))),
        new Scenario(
            "root-sent",
            "The interceptor sends its root along, and no store of this computer holds it. Being"
                + " sent makes nothing trusted: OpenSSL says 19 instead of 20, and that is all.",
            "Everybody whose computer was not prepared for this interceptor.",
            Source.of("", "RFC 8446 section 4.4.2"),
            newest(),
            site -> {
              MintedCertificate issuing = site.cast().corporateIssuing().certificate();
              site.direct(
                  Presentation.of(
                      site.cast().corporateIssuing().leaf("localhost"),
                      issuing,
                      site.cast().corporateRoot().certificate()));
            }),
        new Scenario(
            "fine",
            "Nothing is wrong: the interceptor's root is in the operating system's store, and this"
                + " pip looks there in both processes.",
            "Nobody.",
            Source.of(""),
            newest(),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
            }));
  }

  private static LabPython newest() {
    return LabPython.python312(NEWEST);
  }
}
