package rootcause.core.probe.direct;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import rootcause.core.model.Route;
import rootcause.core.model.Stage;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Sentence;

/** The stages of one observation, in order, with their times. */
final class StageLog {
  private final ProbeTarget target;
  private final Consumer<ProbeEvent> progress;
  private final Map<Stage, StageResult> results = new EnumMap<>(Stage.class);
  private long began = System.nanoTime();

  StageLog(ProbeTarget target, Consumer<ProbeEvent> progress) {
    this.target = target;
    this.progress = progress;
  }

  void begin(Stage stage) {
    began = System.nanoTime();
    progress.accept(new ProbeEvent.Began(target, stage));
  }

  void done(Stage stage, String detail) {
    add(new StageResult.Done(stage, took(), detail));
  }

  void failed(Broken broken) {
    add(
        new StageResult.Failed(
            broken.stage(),
            broken.leg(),
            broken.why(),
            broken.sentence(),
            took(),
            broken.detail()));
  }

  void skipped(Stage stage, Sentence why) {
    add(new StageResult.Skipped(stage, why));
  }

  /** All stages of the route, in network order; those that nobody came to were not tried. */
  List<StageResult> results(Route route) {
    for (Stage stage : List.of(Stage.RESOLVE, Stage.CONNECT, Stage.PROXY, Stage.TLS, Stage.HTTP)) {
      boolean here = stage != Stage.PROXY || !(route instanceof Route.Direct);
      if (here && !results.containsKey(stage)) {
        skipped(stage, Sentence.of("probe.not-tried"));
      }
    }
    return List.copyOf(results.values());
  }

  /** A stage has one result; a demand for a client certificate comes after its handshake. */
  private void add(StageResult result) {
    results.put(result.stage(), result);
    progress.accept(new ProbeEvent.Ended(target, result));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
