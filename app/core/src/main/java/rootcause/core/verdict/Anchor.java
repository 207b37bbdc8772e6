package rootcause.core.verdict;

import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.TrustSettings;

/**
 * One certificate of a trust store. Any certificate may be one; whether it ends a chain is for
 * OpenSSL's rules to say.
 *
 * @param certificate its bytes, without anything that stood behind them
 * @param settings what a {@code TRUSTED CERTIFICATE} block said, else {@link TrustSettings#NONE}
 * @param store the id of the store it comes from
 * @param position its place in that store, from 0
 */
public record Anchor(
    EncodedCertificate certificate, TrustSettings settings, String store, int position) {
  /** An anchor without settings. */
  public static Anchor plain(EncodedCertificate certificate, String store, int position) {
    return new Anchor(certificate, TrustSettings.NONE, store, position);
  }
}
