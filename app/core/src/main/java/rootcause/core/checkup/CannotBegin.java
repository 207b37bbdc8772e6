package rootcause.core.checkup;

import rootcause.core.text.Sentence;

/** A check-up cannot begin, because what was asked for makes no sense here. */
public final class CannotBegin extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Sentence sentence;

  CannotBegin(Sentence sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  /** What we saw, and what to do. */
  public Sentence sentence() {
    return sentence;
  }
}
