package rootcause.core.verdict;

import rootcause.core.x509.Certificate;

/**
 * One certificate of the chain as OpenSSL built it.
 *
 * @param certificate the certificate
 * @param origin where it came from
 */
public record BuiltLink(Certificate certificate, Origin origin) {
  /** Whether it came from the trust store. */
  public boolean isStored() {
    return origin instanceof Origin.Stored;
  }
}
