package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.mint.Authority;
import rootcause.lab.network.LabProxy;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.packages.LabIndex;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Source;

/** Class B: the way through the proxy loses something, or is the wrong way. */
final class ProxyLeg {
  private ProxyLeg() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "proxy-loses-certifi",
            "A public index behind a proxy that does not intercept. Its root is new: pip's own"
                + " list has it, the operating system's does not yet. Through a proxy, pip 25.0.1"
                + " looks at OpenSSL's default paths and nowhere else.",
            "Whoever has an old operating system behind any explicit proxy.",
            Source.of("B01", "pypa/pip#13288", "pypa/pip#13343"),
            LabPython.python312("25.0.1"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine().system().remove(Parts.firstPublicRoot(site));
            }),
        new Scenario(
            "https-proxy",
            "The proxy itself speaks TLS, with a certificate of the corporation's own. Its root is"
                + " in the operating system's store, where pip 25.3 does not look for proxies.",
            "Whoever has an https:// proxy: the message names the index, the proxy is meant.",
            Source.of("B02", "pypa/pip#13465", "pypa/pip#14179"),
            LabPython.python312("25.3"),
            site -> {
              site.corporateRootInSystemStore();
              site.publicIndex();
              LabProxy proxy =
                  site.network()
                      .tlsProxy(host -> Parts.PASS, site.cast().corporateChain("localhost"));
              site.machine().variable("HTTPS_PROXY", proxy.url());
            }),
        new Scenario(
            "https-proxy-file-alone",
            "The proxy speaks TLS, and its root is in the operating system's store. A bundle that"
                + " was once made for another index is still named. For the index pip 26.3 looks"
                + " at both; for the proxy it looks at the bundle alone.",
            "Whoever upgrades to pip 26.3 behind an https:// proxy with a bundle of their own.",
            Source.of("", "pip 26.3: src/pip/_internal/cli/index_command.py:102-107"),
            LabPython.python312("26.3"),
            site -> {
              site.corporateRootInSystemStore();
              site.publicIndex();
              LabProxy proxy =
                  site.network()
                      .tlsProxy(host -> Parts.PASS, site.cast().corporateChain("localhost"));
              site.machine().variable("HTTPS_PROXY", proxy.url());
              site.machine()
                  .disk()
                  .file(
                      "/opt/netshield/ca-bundle.pem",
                      Parts.publicBundle(site) + Authority.root("Netshield Root CA").pem());
              site.machine().variable("REQUESTS_CA_BUNDLE", "/opt/netshield/ca-bundle.pem");
            }),
        new Scenario(
            "proxy-scheme",
            "HTTPS_PROXY says https://, and the proxy speaks plain HTTP.",
            "Whoever wrote the scheme of the sites instead of that of the proxy: pip 20.3 and newer"
                + " say WRONG_VERSION_NUMBER.",
            Source.of("B04", "pypa/pip#9216", "pypa/pip#9190"),
            LabPython.python312("26.2.1"),
            site -> {
              LabProxy proxy = site.proxied(Parts.PASS);
              site.machine().variable("HTTPS_PROXY", "https://127.0.0.1:" + proxy.port());
            }),
        new Scenario(
            "index-by-address",
            "The index is named by its IP address, and its certificate holds that address. pip 24.2"
                + " gives truststore no name to check and fails before anything is verified.",
            "Whoever has an index without a name, with pip 24.2 to 26.0.1.",
            Source.of("B10", "pypa/pip#12906"),
            LabPython.python312("24.2"),
            site -> {
              site.corporateRootInSystemStore();
              site.direct(site.cast().corporateChain("127.0.0.1"));
              site.indexUrl(site.indexUrl().replace("localhost", "127.0.0.1"));
            }),
        new Scenario(
            "trusted-host-and-injected-truststore",
            "A package beside pip puts truststore into every TLS context of this Python, and"
                + " trusted-host asks for a context that verifies nothing. One forbids the other.",
            "Whoever installed such a package and kept the old work-around.",
            Source.of("B11", "pypa/pip#13624"),
            LabPython.python312("25.2"),
            site -> {
              site.corporateRootInSystemStore();
              Parts.privateIndex(site);
              site.userConfig("trusted-host = localhost\n");
              site.machine()
                  .disk()
                  .file(
                      site.machine().python().sitePackages() + "/pip_system_certs.pth",
                      "import pip._vendor.truststore as store; store.inject_into_ssl()\n");
            }),
        new Scenario(
            "proxy-wants-credentials",
            "Two problems in one log. The proxy asks who is there (407) and gets no answer, so the"
                + " index is out of reach. The extra index is reached directly, and its root is in"
                + " the operating system's store, where this pip does not look.",
            "Whoever reads the first message only.",
            Source.of("B12", "pypa/pip#5288", "RFC 9110 section 15.5.8"),
            LabPython.python310("23.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.publicIndex();
              LabProxy proxy =
                  site.network()
                      .proxy(host -> Parts.PASS, ProxyManner.Account.of("alex", "lab-secret"));
              site.machine().variable("HTTPS_PROXY", proxy.url());
              site.machine().variable("NO_PROXY", "localhost");
              int extra =
                  site.network().direct(site.cast().corporateChain("localhost"), LabIndex.tiny());
              site.globalConfig("extra-index-url = https://localhost:" + extra + "/simple/\n");
            }),
        new Scenario(
            "reset-by-proxy",
            "The proxy opens the tunnel and cuts it when the client begins its handshake. No"
                + " certificate was ever shown.",
            "Whoever is behind a filter that refuses hosts or programs without a word.",
            Source.of("B15", "astral-sh/uv#12174"),
            LabPython.python312("26.2.1"),
            site -> site.proxied(new ProxyManner.Reset())));
  }
}
