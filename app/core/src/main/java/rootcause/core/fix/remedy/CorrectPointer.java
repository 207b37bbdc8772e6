package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rootcause.core.diagnosis.SettingRow;
import rootcause.core.fix.plan.Plan;
import rootcause.core.pip.config.HomeFolder;
import rootcause.core.text.Sentence;

/**
 * A setting that names a file wrongly is given the name that was meant: without quotes, from the
 * folder that it was relative to, with the home folder written out.
 */
public final class CorrectPointer implements Remedy {
  private static final List<String> NAMES = List.of("cert", "client-cert");

  @Override
  public String id() {
    return "correct-pointer";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    List<Plan> plans = new ArrayList<>();
    for (String name : NAMES) {
      for (SettingRow row : scene.inForce(name)) {
        scene
            .place(row)
            .ifPresent(place -> meant(scene, row, place).forEach(f -> add(scene, row, f, plans)));
      }
    }
    return plans;
  }

  private void add(Scene scene, SettingRow row, Path meant, List<Plan> plans) {
    Drafting draft = new Drafting(scene);
    Sentence title = Sentence.of("fix.title-correct-pointer", row.name(), meant);
    Winner.change(scene, row, meant.toString(), draft)
        .flatMap(scope -> draft.plan(id(), scope, title))
        .ifPresent(plans::add);
  }

  private static List<Path> meant(Scene scene, SettingRow row, Scene.ConfigPlace place) {
    String written = String.valueOf(row.value());
    String bare = written.replaceAll("^([\"'])(.*)\\1$", "$2");
    String expanded =
        HomeFolder.expand(bare, scene.machine(), scene.machine().environment())
            .replace("${HOME}", scene.machine().home().toString())
            .replace("$HOME", scene.machine().home().toString());
    Path folder = place.file().getParent();
    return Stream.concat(
            scene.path(expanded).stream(),
            folder == null
                ? Stream.of()
                : Stream.of(folder, scene.machine().home())
                    .flatMap(from -> below(scene, from, expanded)))
        .filter(scene::isFile)
        .filter(path -> !path.toString().equals(written))
        .distinct()
        .toList();
  }

  private static Stream<Path> below(Scene scene, Path folder, String relative) {
    return scene.path(folder.resolve(relative).toString()).stream();
  }
}
