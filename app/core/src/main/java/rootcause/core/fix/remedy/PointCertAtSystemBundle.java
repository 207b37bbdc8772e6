package rootcause.core.fix.remedy;

import java.util.List;
import rootcause.core.fix.plan.Plan;
import rootcause.core.text.Sentence;

/** pip's {@code cert} names the bundle that the operating system keeps up to date. */
public final class PointCertAtSystemBundle implements Remedy {
  @Override
  public String id() {
    return "point-cert-at-os-bundle";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    return scene
        .systemBundle()
        .map(
            bundle ->
                PointCert.at(
                    scene, bundle, id(), Sentence.of("fix.title-point-cert", bundle), draft -> {}))
        .orElse(List.of());
  }
}
