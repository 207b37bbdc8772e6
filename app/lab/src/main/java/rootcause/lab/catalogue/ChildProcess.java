package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.network.ProxyManner;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/** Class A: the build subprocess does not get what the main process had. */
final class ChildProcess {
  private ChildProcess() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "cert-option-pip-10",
            "A private index with a certificate of the corporation's own. --cert on the command"
                + " line names the right root, and pip 10 does not hand it to the subprocess that"
                + " fetches the build requirements.",
            "Whoever uses --cert with a project that has to be built.",
            Source.of("A02", "pypa/pip#5502"),
            LabPython.python36("10.0.1"),
            ChildProcess::privateIndexWithOption),
        new Scenario(
            "cert-option-mirror",
            "As cert-option-pip-10 with an internal mirror: -i on the command line reaches the"
                + " subprocess, --cert beside it does not.",
            "Whoever uses --cert with a project that has to be built.",
            Source.of("A03", "pypa/pip#8889"),
            LabPython.python36("20.2.4"),
            site -> {
              privateIndexWithOption(site);
              site.indexByOption();
            }),
        new Scenario(
            "cert-option-extra-index",
            "An index and an extra index of the corporation's own, both reached with --cert: the"
                + " sdist itself arrives, its build requirements do not.",
            "Whoever uses --cert with a project that has to be built.",
            Source.of("A04", "pypa/pip#11476"),
            LabPython.python310("22.2.2"),
            site -> {
              privateIndexWithOption(site);
              int extra = site.network().direct(site.network().host("localhost"));
              site.options("--extra-index-url", "https://localhost:" + extra + "/simple/");
            }),
        new Scenario(
            "cert-option-wheel",
            "As cert-option-pip-10 for pip wheel.",
            "Whoever builds wheels with --cert.",
            Source.of("A05", "pypa/pip#7914"),
            LabPython.python36("19.3.1"),
            site -> {
              privateIndexWithOption(site);
              site.command("wheel", ".");
            }),
        new Scenario(
            "proxy-option",
            "The network is reached through a proxy that --proxy on the command line names. The"
                + " build subprocess is not told, and finds no way out.",
            "Whoever uses --proxy before pip 25.0 with a project that has to be built.",
            Source.of("A06", "pypa/pip#7805", "pypa/pip#6018"),
            LabPython.python310("22.2.2"),
            site -> {
              site.publicIndex();
              site.options(
                  "--proxy",
                  site.network().proxy(host -> Parts.PASS, ProxyManner.Account.NONE).url());
            }),
        new Scenario(
            "truststore-option",
            "The corporation's root is in the operating system's store, and"
                + " --use-feature=truststore on the command line makes the main process look"
                + " there. The build subprocess does not hear of it.",
            "Whoever switches truststore on by option before pip 24.2.",
            Source.of("A07", "sethmlarson/truststore#86"),
            LabPython.python310("24.0"),
            ChildProcess::truststoreByOption),
        new Scenario(
            "truststore-option-24.1.1",
            "As truststore-option with pip 24.1.1: does the feature work recursively? It does not.",
            "Whoever switches truststore on by option before pip 24.2.",
            Source.of("A08", "sethmlarson/truststore#141"),
            LabPython.python312("24.1.1"),
            ChildProcess::truststoreByOption),
        new Scenario(
            "truststore-feature-24.1",
            "The corporation's root is in the operating system's store, and a variable switches"
                + " truststore on for both processes. pip 24.1 accepts the switch and does not"
                + " use it; 24.0 did, 24.1.1 does again.",
            "Whoever upgraded from pip 24.0 to 24.1.",
            Source.of("A09", "pypa/pip#12779"),
            LabPython.python312("24.1"),
            site -> {
              site.corporateRootInSystemStore();
              Parts.privateIndex(site);
              site.machine().variable("PIP_USE_FEATURE", "truststore");
            }));
  }

  private static void privateIndexWithOption(Site site) {
    Parts.corporateFile(site);
    Parts.privateIndex(site);
    site.options("--cert", Parts.CORPORATE_FILE);
  }

  private static void truststoreByOption(Site site) {
    site.corporateRootInSystemStore();
    Parts.privateIndex(site);
    site.options("--use-feature=truststore");
  }
}
