package rootcause.core.verdict;

import rootcause.core.x509.Certificate;
import rootcause.core.x509.TrustSettings;

/**
 * A certificate in the chain that is being built.
 *
 * @param settings what the store says of it; {@link TrustSettings#NONE} when it was sent
 */
record Node(Certificate certificate, Origin origin, TrustSettings settings) {
  static Node sent(Certificate certificate, int index) {
    return new Node(certificate, new Origin.Sent(index), TrustSettings.NONE);
  }

  boolean isStored() {
    return origin instanceof Origin.Stored;
  }
}
