package rootcause.core.fix.remedy;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.fix.plan.Plan;
import rootcause.core.pip.config.ConfigLayer;
import rootcause.core.text.Sentence;

/** A configuration file that pip refuses is mended where it is clear how. */
public final class CorrectConfigFile implements Remedy {
  @Override
  public String id() {
    return "correct-config-file";
  }

  @Override
  public List<Plan> candidates(Scene scene) {
    return scene.layers().stream()
        .filter(layer -> layer.state() == ConfigLayer.State.REFUSED)
        .map(ConfigLayer::path)
        .flatMap(
            (Path file) ->
                new Drafting(scene)
                        .repair(file)
                        .plan(
                            id(),
                            Reach.of(scene, file),
                            Sentence.of("fix.title-correct-config", file))
                        .stream())
        .toList();
  }
}
