package rootcause.core.verdict;

/** How a judgement ends. */
public sealed interface Outcome {
  /** OpenSSL accepts. */
  record Accepted() implements Outcome {}

  /**
   * OpenSSL refuses, with its first error.
   *
   * @param code OpenSSL's number ({@code X509_V_ERR_...})
   * @param depth position in the chain as built, leaf 0
   * @param text OpenSSL's own text for the code in this line
   * @param reason what a person can act on
   */
  record Refused(int code, int depth, String text, Reason reason) implements Outcome {}

  /**
   * OpenSSL accepts, but urllib3 1.26 finds that the host does not match.
   *
   * @param text urllib3's own text, with everything from the certificate made visible
   */
  record HostRefused(String text, Reason reason) implements Outcome {}

  /**
   * There is no verification: something before it fails.
   *
   * @param step where
   * @param text what is wrong, in the words of Python or OpenSSL
   */
  record NotVerified(Step step, String text) implements Outcome {}

  /** Steps before verification (openssl-verify-model, section 2). */
  enum Step {
    /** The host cannot be set. */
    SETUP("setup"),
    /** The trust store cannot be read. */
    PARSE_ROOTS("parse-roots"),
    /** A certificate that was sent cannot be read. */
    PARSE_CHAIN("parse-chain");

    private final String id;

    Step(String id) {
      this.id = id;
    }

    /** The name used in {@code verify --batch}. */
    public String id() {
      return id;
    }
  }

  /** Whether the connection would go on. */
  default boolean isAccepted() {
    return this instanceof Accepted;
  }
}
