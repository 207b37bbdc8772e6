package rootcause.core.fix.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.plan.Plan;
import rootcause.core.text.Sentence;

/** A setting that points wrongly goes: its line of the configuration, or its variable. */
public final class RemoveSetting implements Remedy {
  private static final List<String> NAMES =
      List.of("cert", "client-cert", "SSL_CERT_FILE", "SSL_CERT_DIR", "use-deprecated");

  @Override
  public String id() {
    return "remove-setting";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    List<Plan> plans = new ArrayList<>();
    for (String name : NAMES) {
      for (SettingRow row : scene.inForce(name)) {
        removal(scene, row).ifPresent(plans::add);
      }
    }
    return plans;
  }

  private Optional<Plan> removal(Scene scene, SettingRow row) {
    Sentence title = Sentence.of("fix.title-remove-setting", row.name(), row.source());
    Drafting draft = new Drafting(scene);
    return Winner.remove(scene, row, draft).flatMap(scope -> draft.plan(id(), scope, title));
  }
}
