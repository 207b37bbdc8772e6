package rootcause.core.witness;

import java.util.Locale;
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
 * @param leaf the first certificate that the server of this leg sent, null when it could not be read
 * @param leafWhy why there is no leaf
 * @param proxyLeaf the same for an {@code https} proxy
 * @param protocol {@code TLSv1.3}
 * @param cipher OpenSSL's name of the suite
 * @param status of the page, null when it was not read
 */
public record HandshakeAnswer(
    boolean ok,
    @Nullable VerdictKind kind,
    Leg leg,
    @Nullable Integer code,
    @Nullable Long nativeCode,
    String message,
    Part part,
    @Nullable EncodedCertificate leaf,
    @Nullable String leafWhy,
    @Nullable EncodedCertificate proxyLeaf,
    @Nullable String protocol,
    @Nullable String cipher,
    @Nullable Integer status) {

  /** The fingerprint of the leaf, null when there is none. */
  public @Nullable Fingerprint leafFingerprint() {
    return leaf == null ? null : leaf.fingerprint();
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
