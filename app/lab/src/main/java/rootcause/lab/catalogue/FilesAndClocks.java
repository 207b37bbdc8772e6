package rootcause.lab.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import rootcause.lab.machine.LabPython;
import rootcause.lab.mint.Authority;
import rootcause.lab.mint.Pem;
import rootcause.lab.mint.Recipe;
import rootcause.lab.network.Presentation;
import rootcause.lab.scenario.Scenario;
import rootcause.lab.scenario.Site;
import rootcause.lab.scenario.Source;

/** Classes H and I: a file that cannot be parsed, and what is not about trust at all. */
final class FilesAndClocks {
  private FilesAndClocks() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario(
            "broken-bundle",
            "cert names a file with the armour of a certificate and something else inside. The"
                + " message does not name the file.",
            "Whoever copied a bundle by hand.",
            Source.of("H04", "psf/requests#4587"),
            LabPython.python312("26.2.1"),
            site ->
                bundleOf(
                    site,
                    Pem.block("CERTIFICATE", new byte[] {0, 0, 0})
                        .getBytes(StandardCharsets.US_ASCII))),
        new Scenario(
            "der-bundle",
            "cert names the right root in DER. OpenSSL reads bundles in PEM, and fails although the"
                + " operating system's store would do.",
            "Whoever exported the root from Windows.",
            Source.of("H05", "RFC 7468"),
            LabPython.python312("26.2.1"),
            site -> bundleOf(site, site.cast().corporateRoot().certificate().der())),
        new Scenario(
            "empty-bundle",
            "cert names a file that is empty.",
            "Whoever made the bundle with a command that failed.",
            Source.of("H05"),
            LabPython.python312("26.2.1"),
            site -> bundleOf(site, new byte[0])),
        new Scenario(
            "slow-clock",
            "The computer's clock is four hundred days slow: certificates of today are not yet"
                + " valid for it.",
            "Whoever starts an old virtual machine or a board without a battery.",
            Source.of("I01", "certbot/certbot#1060", "openssl/openssl#14771"),
            LabPython.python312("26.2.1"),
            site -> {
              site.corporateRootInSystemStore();
              site.proxied(site.intercepting());
              site.machine().clock(Duration.ofDays(-400));
            }),
        new Scenario(
            "antivirus",
            "An antivirus program re-signs connections on the computer itself, and its root is in"
                + " no store that Python reads.",
            "Whoever has HTTPS scanning switched on.",
            Source.of("I02", "xtekky/gpt4free#403"),
            LabPython.python312("26.2.1"),
            site -> {
              Authority scanner =
                  Authority.root(
                      "Kaspersky Anti-Virus Personal Root Certificate", FilesAndClocks::vendor);
              site.direct(Presentation.of(scanner.leaf("localhost")));
            }));
  }

  private static Recipe vendor(Recipe recipe) {
    return recipe.subject(
        Recipe.labName("AO Kaspersky Lab", "Kaspersky Anti-Virus Personal Root Certificate"));
  }

  private static void bundleOf(Site site, byte[] content) {
    site.corporateRootInSystemStore();
    site.proxied(site.intercepting());
    site.machine().disk().file(Parts.CORPORATE_FILE, content);
    site.userConfig("cert = " + Parts.CORPORATE_FILE + "\n");
  }
}
