package rootcause.cli;

/** Our own options were used wrongly; the message is a sentence for people. */
final class WrongUsage extends Exception {
  private static final long serialVersionUID = 1;

  WrongUsage(String sentence) {
    super(sentence);
  }

  /** The sentence. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
