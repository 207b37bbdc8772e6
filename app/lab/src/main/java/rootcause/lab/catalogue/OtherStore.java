package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabOpenSsl;
import rootcause.lab.machine.LabPython;
import rootcause.lab.machine.SystemStore;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/** Class C: the right root is on the computer, and this pip does not look there. */
final class OtherStore {
  private OtherStore() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "system-store-pip-9",
            "The corporation's root is in the operating system's store. pip 9 brings the list of"
                + " its copy of requests and reads nothing else.",
            "Whoever has an old pip behind an interceptor: curl works, pip does not.",
            Source.of("C01", "pypa/pip#4459"),
            LabPython.python36("9.0.3"),
            OtherStore::intercepted),
        new Scenario(
            "system-store-in-buildpack",
            "A build container has the corporation's root in /etc/ssl/certs, and a pip that reads"
                + " its own list.",
            "Whoever builds images behind an interceptor.",
            Source.of("C02", "cloudfoundry/python-buildpack#100"),
            LabPython.python39("21.1"),
            site -> {
              intercepted(site);
              site.machine().os("Debian GNU/Linux 11 (bullseye)", "container");
            }),
        new Scenario(
            "upstream-pip-on-rhel",
            "The distribution's own pip reads the distribution's bundle. pip install -U pip in a"
                + " virtual environment put the released pip in its place, and with it the list"
                + " that came with that one.",
            "Whoever upgrades pip on RHEL or Debian behind an interceptor.",
            Source.of("C03", "certifi/python-certifi#69"),
            LabPython.python39("22.2.2").with(LabOpenSsl.RHEL),
            site -> {
              intercepted(site);
              site.machine().system().layout(SystemStore.Layout.RHEL);
              site.machine().os("Red Hat Enterprise Linux 9.4 (Plow)", "host");
            }));
  }

  private static void intercepted(Site site) {
    site.corporateRootInSystemStore();
    site.proxied(site.intercepting());
  }
}
