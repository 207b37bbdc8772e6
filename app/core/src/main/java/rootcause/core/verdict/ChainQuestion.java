package rootcause.core.verdict;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.OpenSslLine;

/**
 * One question to the judge.
 *
 * @param sent what the server sent, in its order, leaf first
 * @param anchors what the context trusts
 * @param host the host as typed, a name or an address; null when no host is checked
 * @param time the moment of judgement; OpenSSL counts whole seconds
 * @param profile how the caller sets OpenSSL up
 * @param line which OpenSSL
 */
public record ChainQuestion(
    List<EncodedCertificate> sent,
    TrustAnchors anchors,
    @Nullable String host,
    Instant time,
    Profile profile,
    OpenSslLine line) {
  /** Keeps a copy of the list. */
  public ChainQuestion {
    sent = List.copyOf(sent);
  }

  /** The same question to other anchors. */
  public ChainQuestion with(TrustAnchors others) {
    return new ChainQuestion(sent, others, host, time, profile, line);
  }

  /** The same question of another chain. */
  ChainQuestion of(List<EncodedCertificate> others) {
    return new ChainQuestion(others, anchors, host, time, profile, line);
  }

  /** The same question in another profile. */
  public ChainQuestion with(Profile other) {
    return new ChainQuestion(sent, anchors, host, time, other, line);
  }
}
