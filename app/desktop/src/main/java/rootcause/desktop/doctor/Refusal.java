package rootcause.desktop.doctor;

import rootcause.core.text.Sentence;

/** The doctor could not do what was asked; says why, and what to do. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Sentence sentence;

  /** With this sentence for people. */
  public Refusal(Sentence sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  /** Why. */
  public Sentence sentence() {
    return sentence;
  }
}
