package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.edit.PipConfigText;
import rootcause.core.fix.plan.Plan;
import rootcause.core.pip.Masking;
import rootcause.core.text.Sentence;

/** A proxy that speaks plain HTTP is addressed with {@code http://}. */
public final class CorrectProxyScheme implements Remedy {
  @Override
  public String id() {
    return "correct-proxy-scheme";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    List<Plan> plans = new ArrayList<>();
    for (SettingRow row : scene.inForce("proxy")) {
      correction(scene, row).ifPresent(plans::add);
    }
    return plans;
  }

  private Optional<Plan> correction(Scene scene, SettingRow row) {
    Optional<String> written =
        raw(scene, row).filter(v -> v.regionMatches(true, 0, "https://", 0, 8));
    // A login stays where it is: it is not copied into a start file.
    if (written.isEmpty() || (Scene.isVariable(row) && Masking.hides(written.get()))) {
      return Optional.empty();
    }
    String value = "http://" + written.get().substring("https://".length());
    Drafting draft = new Drafting(scene);
    Sentence title = Sentence.of("fix.title-proxy-scheme", Masking.text(value), row.source());
    return Winner.change(scene, row, value, draft).flatMap(scope -> draft.plan(id(), scope, title));
  }

  /** The value with its login, which the case does not have. */
  private static Optional<String> raw(Scene scene, SettingRow row) {
    if (Scene.isVariable(row)) {
      return scene.machine().environment().get(row.source());
    }
    return Winner.section(scene, row)
        .flatMap(
            at -> {
              Path file = at.place().file();
              return scene
                  .bytes(file)
                  .flatMap(b -> PipConfigText.value(b, scene.charset(), at.section(), "proxy"));
            });
  }
}
