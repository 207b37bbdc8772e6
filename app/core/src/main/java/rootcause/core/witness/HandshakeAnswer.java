package rootcause.core.witness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.model.Fingerprint;
import rootcause.core.model.Leg;
import rootcause.core.model.VerdictKind;

/**
 * What the interpreter's own OpenSSL said.
 *
 * @param ok whether everything up to the first byte of the page worked
 * @param kind what failed, null when nothing did
 * @param leg whose handshake the answer is about
 * @param code OpenSSL's verify code; null when it failed otherwise, and on Python 3.6
 * @param nativeCode the operating system's code, where truststore asked it
 * @param message the text as Python gave it; escape it where shown
 * @param part how much of pip's check this covers
 * @param presented what the server sent in that handshake; empty when it could not be seen
 * @param presentedByProxy the same of an {@code https} proxy
 * @param protocol {@code TLSv1.3}; null without a finished handshake
 * @param cipher OpenSSL's name of the suite
 * @param alpn protocol that the server chose
 */
public record HandshakeAnswer(
    boolean ok,
    @Nullable VerdictKind kind,
    Leg leg,
    @Nullable Integer code,
    @Nullable Long nativeCode,
    String message,
    Part part,
    List<EncodedCertificate> presented,
    List<EncodedCertificate> presentedByProxy,
    @Nullable String protocol,
    @Nullable String cipher,
    @Nullable String alpn) {

  /** Copies the lists. */
  public HandshakeAnswer {
    presented = List.copyOf(presented);
    presentedByProxy = List.copyOf(presentedByProxy);
  }

  /** The leaf that the server sent; empty when it could not be seen. */
  public Optional<Fingerprint> leaf() {
    return presented.stream().findFirst().map(EncodedCertificate::fingerprint);
  }

  /** The leaf that an {@code https} proxy sent; empty when it could not be seen. */
  public Optional<Fingerprint> proxyLeaf() {
    return presentedByProxy.stream().findFirst().map(EncodedCertificate::fingerprint);
  }

  /** How much of pip's check was done. */
  public enum Part {
    /** Chain and name. */
    ALL,
    /** The chain; the name could not be compared as this pip would. */
    CHAIN;

    /** The name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
