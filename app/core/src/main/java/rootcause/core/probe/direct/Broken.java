package rootcause.core.probe.direct;

import rootcause.core.model.Leg;
import rootcause.core.model.Stage;
import rootcause.core.probe.FailureCause;
import rootcause.core.text.Sentence;

/** A stage fails. */
final class Broken extends Exception {
  private static final long serialVersionUID = 1;

  private final Stage stage;
  private final Leg leg;
  private final FailureCause cause;
  private final transient Sentence sentence;
  private final String detail;

  private Broken(Stage stage, Leg leg, FailureCause cause, Sentence sentence, String detail) {
    super(cause.id());
    this.stage = stage;
    this.leg = leg;
    this.cause = cause;
    this.sentence = sentence;
    this.detail = detail;
  }

  /**
   * Because of this cause, whose sentence is {@code probe.<cause>}.
   *
   * @param peer whom it was about
   * @param detail the peer's own words, may be empty
   */
  static Broken at(Stage stage, Leg leg, FailureCause cause, Object peer, String detail) {
    return new Broken(
        stage, leg, cause, Sentence.of("probe." + cause.id(), peer, visible(detail)), detail);
  }

  /** With a sentence of its own. */
  static Broken saying(Stage stage, Leg leg, FailureCause cause, Sentence sentence, String detail) {
    return new Broken(stage, leg, cause, sentence, detail);
  }

  /** Control and direction characters would break whatever shows the sentence. */
  static String visible(String detail) {
    return detail.replaceAll("\\p{C}", " ").strip();
  }

  Stage stage() {
    return stage;
  }

  Leg leg() {
    return leg;
  }

  FailureCause why() {
    return cause;
  }

  Sentence sentence() {
    return sentence;
  }

  String detail() {
    return detail;
  }
}
