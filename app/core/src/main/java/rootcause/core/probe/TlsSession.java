package rootcause.core.probe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;

/**
 * What one handshake showed before it was ended on purpose.
 *
 * @param protocol {@code TLSv1.3}; null when the peer never answered a hello
 * @param cipher name of the suite, as IANA writes it
 * @param alpn protocol that the server chose; in TLS 1.2 and 1.3 null when it chose none
 * @param presented the certificates exactly as sent, leaf first; empty when it did not come so far
 * @param offer which of our two hellos got this answer
 * @param wantsClientCertificate whether the server asked for one, which before TLS 1.3 is seen only
 *     when the page is asked for
 */
public record TlsSession(
    @Nullable String protocol,
    @Nullable String cipher,
    @Nullable String alpn,
    List<EncodedCertificate> presented,
    Offer offer,
    boolean wantsClientCertificate) {

  /** Copies the list. */
  public TlsSession {
    presented = List.copyOf(presented);
  }

  /** The same of a server that asks for a client certificate. */
  public TlsSession askingForCertificate() {
    return new TlsSession(protocol, cipher, alpn, presented, offer, true);
  }

  /** The two hellos. */
  public enum Offer {
    /** As close to the interpreter's OpenSSL as possible. */
    CLOSE,
    /** Everything that there is; only tells why the first found no common ground. */
    WIDE
  }
}
