package rootcause.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rootcause.lab.catalogue.Catalogue;
import rootcause.lab.network.LabProxy;

/** Real pips in the network of the lab do what was reported. */
class RealPipInTheLabTest {
  private static final String NO_LOCAL_ISSUER = "unable to get local issuer certificate";

  @TempDir Path folder;

  @Test
  void pip_25_0_behind_a_proxy_works_in_main_and_fails_in_the_build() throws Exception {
    RealPip pip = pip("25.0");
    try (RunningLab lab = RunningLab.start(Catalogue.get("founding-case"))) {
      LabHome home = lab.writeHome(folder);

      RealPip.Run main = pip.main(lab, home);
      RealPip.Run build = pip.build(lab, home);

      assertEquals(0, main.status(), main.output());
      assertEquals(1, build.status(), build.output());
      assertTrue(build.output().contains(NO_LOCAL_ISSUER), build.output());
      assertEquals(
          Set.of("index.test:443"),
          lab.network().proxies().getFirst().connects().stream()
              .map(LabProxy.Connect::target)
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void without_the_proxy_the_same_pip_works_in_both() throws Exception {
    worksInBoth("25.0", "founding-case-no-proxy");
  }

  @Test
  void pip_25_0_1_works_in_both() throws Exception {
    worksInBoth("25.0.1", "founding-case-25.0.1");
  }

  private void worksInBoth(String version, String scenario) throws Exception {
    RealPip pip = pip(version);
    try (RunningLab lab = RunningLab.start(Catalogue.get(scenario))) {
      LabHome home = lab.writeHome(folder);

      RealPip.Run main = pip.main(lab, home);
      RealPip.Run build = pip.build(lab, home);

      assertEquals(0, main.status(), main.output());
      assertEquals(0, build.status(), build.output());
    }
  }

  private static RealPip pip(String version) throws Exception {
    Optional<RealPip> pip = RealPip.find(version, "3.12");
    assumeTrue(
        pip.isPresent(),
        "needs a Python 3.12, and pip " + version + " in the cache or from a package index");
    return pip.orElseThrow();
  }
}
