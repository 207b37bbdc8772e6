package rootcause.core.report;

/** A file that is no report of ours. The message is a sentence for people. */
public final class UnreadableReport extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the sentence. */
  public UnreadableReport(String sentence) {
    super(sentence);
  }
}
