package rootcause.lab.catalogue;

import java.util.List;
import rootcause.lab.machine.LabOpenSsl;
import rootcause.lab.machine.LabPython;
import rootcause.lab.machine.SystemStore;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Source;

/** Class E: this Python has no usable default store. */
final class NoDefaultStore {
  private NoDefaultStore() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "private-openssl",
            "This Python was built with an OpenSSL of its own, whose default file and folder do"
                + " not exist. The corporation's root is in the distribution's store. Behind a"
                + " proxy, pip 25.1.1 looks at OpenSSL's defaults alone.",
            "Whoever builds Python from source, behind an explicit proxy.",
            Source.of("E04", "pyenv/pyenv#3248"),
            LabPython.python312("25.1.1").with(LabOpenSsl.PRIVATE).from("/opt/python"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
            }),
        new Scenario(
            "no-ca-certificates",
            "A slim image without the package ca-certificates: there is no default store. The proxy"
                + " does not intercept, and pip 25.1.1 does not look at its own list behind a"
                + " proxy.",
            "Whoever uses a slim image behind an explicit proxy.",
            Source.of("E08", "docker-library/python#109"),
            LabPython.python312("25.1.1"),
            site -> {
              site.proxied(Parts.PASS);
              site.machine().system().layout(SystemStore.Layout.NONE);
              site.machine().os("Debian GNU/Linux 12 (bookworm)", "container");
            }),
        new Scenario(
            "ca-certificates-not-generated",
            "The corporation's root was copied to /usr/local/share/ca-certificates, and nobody ran"
                + " update-ca-certificates: /etc/ssl/certs is empty.",
            "Whoever set up a WSL distribution by hand.",
            Source.of("E09", "microsoft/WSL#5248"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
              site.machine().system().layout(SystemStore.Layout.NOT_GENERATED);
              site.machine().os("Ubuntu 24.04.1 LTS", "wsl");
            }),
        new Scenario(
            "no-ssl-module",
            "This Python was built without OpenSSL's headers and has no ssl module.",
            "Whoever built Python from source on a bare system.",
            Source.of("E10", "actions/setup-python#93"),
            LabPython.python312("26.2.1").with(null),
            site -> site.proxied(Parts.PASS)));
  }
}
