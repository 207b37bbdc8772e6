package rootcause.core.verdict;

import java.util.Optional;

/**
 * The judge's answer.
 *
 * @param question what was asked
 * @param outcome how it ends
 * @param walk the way there
 */
public record ChainVerdict(ChainQuestion question, Outcome outcome, Walk walk) {
  /** OpenSSL's codes whose message Python words itself, with the host in it. */
  private static final int HOST_MISMATCH = 62;

  private static final int ADDRESS_MISMATCH = 64;

  /**
   * What Python shows: {@code verify_message} of a refusal, which for 62 and 64 names the host (as
   * IDNA encodes it); urllib3's text; or what stopped it before verification. Empty when accepted.
   */
  public Optional<String> pythonMessage() {
    return switch (outcome) {
      case Outcome.Accepted() -> Optional.empty();
      case Outcome.Refused refused -> Optional.of(verifyMessage(refused));
      case Outcome.HostRefused(String text, Reason reason) -> Optional.of(text);
      case Outcome.NotVerified(Outcome.Step step, String text) -> Optional.of(text);
    };
  }

  private String verifyMessage(Outcome.Refused refused) {
    String host = question.host() == null ? "" : HostName.shown(question.host());
    return switch (refused.code()) {
      case HOST_MISMATCH -> "Hostname mismatch, certificate is not valid for '" + host + "'.";
      case ADDRESS_MISMATCH -> "IP address mismatch, certificate is not valid for '" + host + "'.";
      default -> refused.text();
    };
  }
}
