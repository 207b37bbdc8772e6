package rootcause.core.fix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rootcause.core.checkup.Checked;
import rootcause.core.checkup.Checkup;
import rootcause.core.checkup.LabComputers;
import rootcause.core.checkup.SimulatedComputer;
import rootcause.core.checkup.Wishes;
import rootcause.core.text.Language;
import rootcause.lab.LabHome;
import rootcause.lab.RealPip;
import rootcause.lab.RunningLab;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.scenario.Scenario;

/**
 * Every remedy is judged by the pip that failed: after a change of files it succeeds, and undoing
 * leaves the home as it was; where the remedy is an upgrade, the release that it brings succeeds.
 * Remedies that need the system's bundle in its fixed place are in {@link SystemBundleRemedyTest}.
 */
class RealPipAfterFixTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "cert-option-pip-10",
        "cert-option-mirror",
        "cert-option-extra-index",
        "cert-option-wheel",
        "proxy-option",
        "truststore-option",
        "truststore-option-24.1.1",
        "truststore-feature-24.1",
        "https-proxy-file-alone",
        "proxy-scheme",
        "trusted-host-and-injected-truststore",
        "relative-requests-bundle",
        "deleted-bundle",
        "cert-fits-one-host",
        "bundle-called-false",
        "relative-cert",
        "strict-no-aki",
        "strict-sloppy-root",
        "broken-bundle",
        "der-bundle",
        "empty-bundle"
      })
  void the_pip_that_failed_succeeds(String id) throws Exception {
    RemedyTrial.curesAndIsUndone(Catalogue.get(id), offer -> true, folder, home -> {});
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "founding-case",
        "pip-24.1",
        "cert-option-extra-index",
        "proxy-option",
        "truststore-option",
        "truststore-option-24.1.1",
        "truststore-feature-24.1",
        "https-proxy",
        "conda-ssl-cert-file",
        "stale-vendor-bundle",
        "removed-public-root",
        "one-host-intercepted"
      })
  void the_release_that_an_upgrade_brings_succeeds(String id) throws Exception {
    Scenario scenario = Catalogue.get(id);
    try (RunningLab lab = RunningLab.start(scenario)) {
      SimulatedComputer computer = LabComputers.of(lab);
      Wishes wishes = Wishes.ordinary(Language.EN).withArguments(computer.arguments());
      Checked checked = Checkup.in(computer).examine(wishes, event -> {});
      Optional<String> release = upgrade(checked);
      assertTrue(release.isPresent(), "an upgrade cures both processes");
      RealPip old = RemedyTrial.pip(scenario);
      RealPip fresh = RemedyTrial.pip(release.orElseThrow(), scenario.python().feature());
      LabHome before = lab.writeHomeWithConfiguration(folder.resolve("before"));
      LabHome after = lab.writeHomeWithConfiguration(folder.resolve("after"));

      assertTrue(
          !RemedyTrial.main(old, lab, before) || !RemedyTrial.build(old, lab, before),
          "pip does not fail here");
      RealPip.Run main = fresh.main(lab, after);
      assertTrue(main.status() == 0, main.output());
      RealPip.Run build = fresh.build(lab, after);
      assertTrue(RemedyTrial.built(build), build.output());
    }
  }

  private static Optional<String> upgrade(Checked checked) {
    return checked.offers().stream()
        .filter(offer -> offer.row().id().equals("upgrade-pip"))
        .filter(offer -> offer.row().after().stream().allMatch(after -> after.ok()))
        .flatMap(offer -> offer.ready().stream())
        .flatMap(plan -> plan.pips().values().stream())
        .findFirst();
  }
}
