package rootcause.core.fix.journal;

import rootcause.core.text.Sentence;

/** A command did not do its work; it never leaves this room. */
final class CommandFailed extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Sentence why;

  CommandFailed(Sentence why) {
    super(why.key());
    this.why = why;
  }

  Sentence why() {
    return why;
  }
}
