package rootcause.core.machine;

/** What must be at a path for a change to be made there. */
public sealed interface Expectation {
  /** Nothing is there. */
  record Absent() implements Expectation {}

  /** A regular file is there, with this content. */
  record Content(ContentHash hash) implements Expectation {}

  /** Nothing is there. */
  static Expectation absent() {
    return new Absent();
  }

  /** A regular file with these bytes is there. */
  static Expectation content(byte[] bytes) {
    return new Content(ContentHash.of(bytes));
  }

  /** A regular file with this hash is there. */
  static Expectation content(ContentHash hash) {
    return new Content(hash);
  }
}
