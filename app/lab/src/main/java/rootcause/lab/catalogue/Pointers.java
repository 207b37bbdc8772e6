package rootcause.lab.catalogue;

import java.nio.charset.Charset;
import java.util.List;
import rootcause.lab.machine.LabMachine;
import rootcause.lab.machine.LabOpenSsl;
import rootcause.lab.machine.LabPython;
import rootcause.lab.machine.SystemStore;
import rootcause.lab.mint.Authority;
import rootcause.lab.packages.LabIndex;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/**
 * Class D: a setting points to a file that is not there, is stale, or is not the one that counts.
 */
final class Pointers {
  private static final LabOpenSsl CONDA =
      new LabOpenSsl(
          "OpenSSL 3.5.5 27 Jan 2026", "/opt/conda/ssl/cert.pem", "/opt/conda/ssl/certs", 2);

  private Pointers() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "conda-ssl-cert-file",
            "Activating a conda environment set SSL_CERT_FILE to a file that does not exist."
                + " OpenSSL passes over it without a word, and with it over the file that the"
                + " variable took the place of: the default store is empty.",
            "Whoever is behind an explicit proxy, where pip 25.1.1 looks at OpenSSL's defaults"
                + " alone.",
            Source.of("D01", "ContinuumIO/anaconda-issues#13509"),
            LabPython.python312("25.1.1").with(CONDA).from("/opt/conda"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine().disk().file("/opt/conda/ssl/cacert.pem", Parts.publicBundle(site));
              site.machine().disk().link("/opt/conda/ssl/cert.pem", "/opt/conda/ssl/cacert.pem");
              site.machine().variable("SSL_CERT_FILE", "/opt/conda/Library/ssl/cacert.pem");
            }),
        new Scenario(
            "relative-requests-bundle",
            "REQUESTS_CA_BUNDLE holds a bare file name. It is looked for in the folder in which"
                + " pip is started, and the file lies elsewhere.",
            "Whoever changes the folder.",
            Source.of("D04", "python-poetry/poetry#7202"),
            LabPython.python312("26.2.1"),
            site -> {
              intercepted(site);
              site.machine()
                  .disk()
                  .file(LabMachine.HOME + "/corporation.pem", site.cast().corporateRoot().pem());
              site.machine().variable("REQUESTS_CA_BUNDLE", "corporation.pem");
            }),
        new Scenario(
            "variable-outranks-cert",
            "--cert names the right root, and REQUESTS_CA_BUNDLE names another bundle. The"
                + " variable wins.",
            "Whoever tries --cert on a computer where somebody set the variable long ago.",
            Source.of("D07", "pypa/pip#10147"),
            LabPython.python39("21.1"),
            site -> {
              Parts.corporateFile(site);
              Parts.privateIndex(site);
              site.options("--cert", Parts.CORPORATE_FILE);
              site.machine().disk().file(LabMachine.HOME + "/old.pem", Parts.publicBundle(site));
              site.machine().variable("REQUESTS_CA_BUNDLE", LabMachine.HOME + "/old.pem");
            }),
        new Scenario(
            "deleted-bundle",
            "The vendor's agent was removed together with its bundle, and the variable that names"
                + " the bundle stayed.",
            "Every program that reads the variable.",
            Source.of("D10", "aberoham/fumitm#40"),
            LabPython.python312("26.2.1"),
            site -> {
              intercepted(site);
              site.machine().variable("REQUESTS_CA_BUNDLE", "/opt/netshield/ca-bundle.pem");
            }),
        new Scenario(
            "stale-vendor-bundle",
            "The corporation changed its interceptor. REQUESTS_CA_BUNDLE still names the bundle"
                + " with the old one's root; the new one's is in the operating system's store.",
            "Whoever has a pip that takes the variable's file and nothing else.",
            Source.of("D11", "aberoham/fumitm#56"),
            LabPython.python312("24.0"),
            site -> {
              intercepted(site);
              site.machine()
                  .disk()
                  .file(
                      "/opt/netshield/ca-bundle.pem",
                      Parts.publicBundle(site) + Authority.root("Netshield Root CA").pem());
              site.machine().variable("REQUESTS_CA_BUNDLE", "/opt/netshield/ca-bundle.pem");
            }),
        new Scenario(
            "cert-fits-one-host",
            "A forgotten cert line in the configuration names the one root that the index is"
                + " signed with. The host that the files lie on uses another.",
            "Whoever pinned a root years ago: the page arrives, the file does not.",
            Source.of("D12", "pypi/warehouse#3645"),
            LabPython.python36("18.1"),
            Pointers::oneRootForTwoHosts),
        new Scenario(
            "certifi-file-gone",
            "pip's own list was deleted out of its folder, by a minifier or half an upgrade.",
            "Every command of this pip.",
            Source.of("D13", "pypa/pipenv#4847"),
            LabPython.python312("24.0"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine()
                  .afterwards(() -> site.machine().disk().remove(site.machine().bundlePath()));
            }),
        new Scenario(
            "bundle-called-false",
            "A configuration file says cert = False, in the belief that this switches verification"
                + " off. pip looks for a file of that name.",
            "Whoever copied the line from a page about requests.",
            Source.of("D18", "httprunner/httprunner#438"),
            LabPython.python312("26.2.1"),
            site -> {
              intercepted(site);
              site.userConfig("cert = False\n");
            }),
        new Scenario(
            "non-ascii-path",
            "The configuration names a bundle in a folder with a Chinese name, and was saved in"
                + " GBK. This Python reads it as UTF-8, and pip refuses the whole file.",
            "Whoever moves configuration between Windows and Linux.",
            Source.of("D19", "lexiforest/curl_cffi#115"),
            LabPython.python312("26.2.1"),
            site -> {
              intercepted(site);
              String bundle = LabMachine.HOME + "/证书/corp.pem";
              site.machine().disk().file(bundle, site.cast().corporateRoot().pem());
              site.userConfigBytes(
                  ("[global]\ncert = " + bundle + "\n").getBytes(Charset.forName("GBK")));
            }),
        new Scenario(
            "curl-bundle-never-installed",
            "CURL_CA_BUNDLE names the distribution's bundle, and the package that brings it was"
                + " never installed.",
            "Whoever uses a slim image with variables copied from another.",
            Source.of("D22", "mdmaas/p4rs#3"),
            LabPython.python312("24.2"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine().system().layout(SystemStore.Layout.NONE);
              site.machine().os("Debian GNU/Linux 12 (bookworm)", "container");
              site.machine().variable("CURL_CA_BUNDLE", "/etc/ssl/certs/ca-certificates.crt");
            }),
        new Scenario(
            "relative-cert",
            "cert in the configuration is a bare file name. pip looks for it in the folder in which"
                + " it is started, not beside the configuration file.",
            "Whoever changes the folder.",
            Source.of("D23", "pypa/pip#11867"),
            LabPython.python312("26.2.1"),
            site -> {
              intercepted(site);
              site.machine()
                  .disk()
                  .file(
                      LabMachine.HOME + "/.config/pip/corp.pem", site.cast().corporateRoot().pem());
              site.userConfig("cert = corp.pem\n");
            }));
  }

  private static void intercepted(Site site) {
    site.corporateRootInSystemStore();
    site.proxied(site.intercepting());
  }

  private static void oneRootForTwoHosts(Site site) {
    site.proxied(Parts.PASS);
    site.network()
        .host(
            Site.INDEX,
            site.cast().publicChain(Site.INDEX),
            LabIndex.tiny().filesAt("https://" + Site.FILES + "/files/"));
    site.network().host(Site.FILES, site.cast().publicChain(Site.FILES, 1), LabIndex.tiny());
    String pinned = LabMachine.HOME + "/pinned-root.pem";
    site.machine().disk().file(pinned, Parts.firstPublicRoot(site).pem());
    site.userConfig("cert = " + pinned + "\n");
  }
}
