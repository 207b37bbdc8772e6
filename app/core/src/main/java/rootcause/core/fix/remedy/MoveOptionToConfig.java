package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.edit.PipConfigText;
import rootcause.core.fix.plan.Plan;
import rootcause.core.fix.plan.Scope;
import rootcause.core.pip.Masking;
import rootcause.core.text.Sentence;

/**
 * What only one of the two processes knows is written where both read it: the {@code [global]}
 * section of the user's file.
 */
public final class MoveOptionToConfig implements Remedy {
  private static final List<String> PATHS = List.of("cert", "client-cert");
  private static final List<String> OTHERS = List.of("proxy", "use-feature", "use-deprecated");

  @Override
  public String id() {
    return "move-option-to-config";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    Optional<Path> user = scene.userConfig();
    List<Plan> plans = new ArrayList<>();
    if (user.isPresent()) {
      List<String> names = new ArrayList<>(PATHS);
      names.addAll(OTHERS);
      for (String name : names) {
        scene.inForce(name).stream()
            .filter(row -> row.processes().size() == 1)
            .flatMap(row -> move(scene, user.get(), row).stream())
            .forEach(plans::add);
      }
    }
    return plans;
  }

  private Optional<Plan> move(Scene scene, Path user, SettingRow row) {
    String written = String.valueOf(row.value());
    // A login was masked when the case was taken, and does not belong into another file.
    if (written.contains("****@") || Masking.hides(written)) {
      return Optional.empty();
    }
    Optional<String> value =
        PATHS.contains(row.name())
            ? scene.path(written).filter(scene::isFile).map(Path::toString)
            : Optional.of(listed(scene, user, row.name(), written));
    return value.flatMap(
        v ->
            new Drafting(scene)
                .set(user, "global", row.name(), v)
                .plan(
                    id(),
                    Scope.USER,
                    Sentence.of("fix.title-move-option", row.name(), row.source(), user)));
  }

  /** A list keeps what the file already says. */
  private static String listed(Scene scene, Path user, String name, String value) {
    if (name.equals("proxy")) {
      return value;
    }
    Optional<String> now =
        scene
            .bytes(user)
            .flatMap(bytes -> PipConfigText.value(bytes, scene.charset(), "global", name))
            .filter(old -> !List.of(old.split("\\s+")).contains(value));
    return now.map(old -> String.join("\n", List.of(old.strip().split("\\s+"))) + "\n" + value)
        .orElse(value);
  }
}
