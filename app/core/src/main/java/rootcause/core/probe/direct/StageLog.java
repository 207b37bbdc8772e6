package rootcause.core.probe.direct;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rootcause.core.model.Stage;
import rootcause.core.probe.ProbeEvent;
import rootcause.core.probe.ProbeTarget;
import rootcause.core.probe.StageResult;
import rootcause.core.text.Sentence;

/** The stages of one observation, in order, with their times. */
final class StageLog {
  private final ProbeTarget target;
  private final Consumer<ProbeEvent> progress;
  private final List<StageResult> results = new ArrayList<>();
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

  void skipped(Stage stage, String key) {
    add(new StageResult.Skipped(stage, Sentence.of(key)));
  }

  List<StageResult> results() {
    return List.copyOf(results);
  }

  private void add(StageResult result) {
    results.add(result);
    progress.accept(new ProbeEvent.Ended(target, result));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
