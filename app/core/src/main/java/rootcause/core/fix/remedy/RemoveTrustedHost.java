package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.text.Sentence;

/**
 * Verification is switched on again: {@code trusted-host} goes, and where the chain would then be
 * refused, {@code cert} names the system's bundle in the same plan.
 */
public final class RemoveTrustedHost implements Remedy {
  @Override
  public String id() {
    return "remove-trusted-host";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    List<SettingRow> rows = scene.inForce("trusted-host");
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Plan> plans = new ArrayList<>();
    plan(scene, rows, Optional.empty()).ifPresent(plans::add);
    scene
        .systemBundle()
        .flatMap(bundle -> plan(scene, rows, Optional.of(bundle)))
        .ifPresent(plans::add);
    return plans;
  }

  private Optional<Plan> plan(Scene scene, List<SettingRow> rows, Optional<Path> bundle) {
    Drafting draft = new Drafting(scene);
    Scope widest = Scope.VENV;
    for (SettingRow row : rows) {
      Optional<Scope> scope = Winner.remove(scene, row, draft);
      if (scope.isEmpty()) {
        return Optional.empty();
      }
      widest = scope.get().compareTo(widest) > 0 ? scope.get() : widest;
    }
    if (bundle.isPresent() && scene.userConfig().isPresent()) {
      draft.set(scene.userConfig().get(), "global", "cert", bundle.get().toString());
      widest = widest.compareTo(Scope.USER) > 0 ? widest : Scope.USER;
    }
    return draft.plan(
        id(), widest, Sentence.of("fix.title-remove-trusted-host", rows.getFirst().source()));
  }
}
