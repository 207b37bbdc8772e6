package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Recipe;
import rootcause.lab.network.Presentation;
import rootcause.lab.packages.LabIndex;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/** Class G: the chain itself is wrong, or differs from host to host. */
final class Chains {
  private Chains() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "intermediate-as-anchor",
            "The server does not send its intermediate, and somebody put that intermediate into"
                + " the bundle instead. Without its root above it, it anchors nothing.",
            "Whoever mends at the client what is broken at the server.",
            Source.of("G01", "certifi/python-certifi#303"),
            LabPython.python310("22.2.2"),
            site -> {
              Authority issuing = site.cast().corporateIssuing();
              site.direct(Presentation.of(issuing.leaf("localhost")));
              site.machine().disk().file(Parts.CORPORATE_FILE, issuing.pem());
              site.userConfig("cert = " + Parts.CORPORATE_FILE + "\n");
            }),
        new Scenario(
            "root-unknown",
            "The interceptor's root is in no store of this computer. OpenSSL says the same as for"
                + " a missing intermediate, at another depth.",
            "Everybody whose computer was not prepared for this interceptor.",
            Source.of("G04", "nabla-c0d3/sslyze#91"),
            LabPython.python312("26.2.1"),
            site -> site.proxied(site.intercepting())),
        new Scenario(
            "expired-cross-root",
            "The chain ends in a new root that an old one cross-signed. This pip's list has the"
                + " old root, which has expired, and not the new one.",
            "Whoever has a list from before the change.",
            Source.of("G05", "certifi/python-certifi#162", "certifi/python-certifi#171"),
            LabPython.python39("20.3.4"),
            Chains::crossSigned),
        new Scenario(
            "expired-root-first",
            "The server sends its old root cross-signed by a new one, and this pip's list has both:"
                + " the old root, which has expired, and the new one. The list is asked first, so"
                + " the way to the new root is never taken.",
            "Whoever has a list that keeps an expired root, as with AddTrust in 2020.",
            Source.of("G05", "certifi/python-certifi#162"),
            LabPython.python39("20.3.4"),
            Chains::expiredFirst),
        new Scenario(
            "removed-public-root",
            "The list that came with pip no longer has the root of this public server; the"
                + " operating system's still does.",
            "Whoever uses a server whose issuer lost its place.",
            Source.of("G07", "certifi/python-certifi#349", "certifi/python-certifi#142"),
            LabPython.python312("23.2.1"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine().certifi().remove(Parts.firstPublicRoot(site));
            }),
        new Scenario(
            "one-host-intercepted",
            "The proxy lets the index through and re-signs the host that the files lie on. The"
                + " corporation's root is in the operating system's store, where this pip does not"
                + " look.",
            "Whoever tests the index and concludes that nothing intercepts.",
            Source.of("G08", "pypa/pip#7663"),
            LabPython.python312("24.0"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(h -> h.equals(Site.FILES) ? site.intercepting() : Parts.PASS);
              site.network()
                  .host(
                      Site.INDEX,
                      site.cast().publicChain(Site.INDEX),
                      LabIndex.tiny().filesAt("https://" + Site.FILES + "/files/"));
              site.network().host(Site.FILES, site.cast().publicChain(Site.FILES), LabIndex.tiny());
            }),
        new Scenario(
            "private-and-public",
            "A public index and a private one. The bundle was set for the private one and holds"
                + " its root alone, in place of all the public ones.",
            "Whoever adds a private index to a pip that takes the bundle and nothing else.",
            Source.of("G09", "python-poetry/poetry#3110", "python-poetry/poetry#2839"),
            LabPython.python312("24.0"),
            site -> {
              site.proxied(Parts.PASS);
              site.network()
                  .host(
                      "private.test", site.cast().corporateChain("private.test"), LabIndex.tiny());
              Parts.corporateFile(site);
              site.userConfig(
                  "extra-index-url = https://private.test/simple/\ncert = "
                      + Parts.CORPORATE_FILE
                      + "\n");
            }),
        new Scenario(
            "trusted-host-renamed",
            "trusted-host names the host that the index had before it moved. It no longer hides"
                + " that the interceptor's root is in no list that this pip reads.",
            "Whoever relied on the work-around when the index moved.",
            Source.of("G10", "pypa/pip#5309", "pypa/pipenv#2011"),
            LabPython.python36("18.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
              site.userConfig("trusted-host = old-index.test\n");
            }));
  }

  private static void crossSigned(Site site) {
    Authority old = Authority.root("Lab Old Root X3", Recipe::expired);
    Authority successor = Authority.root("Lab New Root X1");
    Authority issuing = successor.intermediate("Lab Encrypt R3");
    site.machine().certifi().clear();
    site.machine().certifi().add(old.certificate());
    site.direct(
        Presentation.of(
            issuing.leaf("localhost"), issuing.certificate(), old.crossSign(successor)));
  }

  private static void expiredFirst(Site site) {
    Authority old = Authority.root("Lab Old Root X3", Recipe::expired);
    Authority successor = Authority.root("Lab New Root X1");
    Authority issuing = old.intermediate("Lab Encrypt R3");
    site.machine().certifi().clear();
    site.machine().certifi().add(old.certificate());
    site.machine().certifi().add(successor.certificate());
    site.direct(
        Presentation.of(
            issuing.leaf("localhost"), issuing.certificate(), successor.crossSign(old)));
  }
}
