package rootcause.core.probe;

import rootcause.core.model.Stage;

/** Progress of one probe. */
public sealed interface ProbeEvent {
  /** What is talked to. */
  ProbeTarget target();

  /** A stage begins. */
  record Began(ProbeTarget target, Stage stage) implements ProbeEvent {}

  /** A stage ended. */
  record Ended(ProbeTarget target, StageResult result) implements ProbeEvent {}
}
