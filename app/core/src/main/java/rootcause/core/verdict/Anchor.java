package rootcause.core.verdict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.Certificate;
import rootcause.core.x509.CertificateBlock;
import rootcause.core.x509.CertificateReader;
import rootcause.core.x509.OpenSslLine;
import rootcause.core.x509.ReadResult;
import rootcause.core.x509.TrustSettings;

/**
 * One certificate of a trust store. Any certificate may be one; whether it ends a chain is for
 * OpenSSL's rules to say.
 *
 * @param certificate its bytes, without anything that stood behind them
 * @param settings what a {@code TRUSTED CERTIFICATE} block said, else {@link TrustSettings#NONE}
 * @param store the id of the store it comes from
 * @param position its place in that store, from 0
 * @param read the same as some line of OpenSSL reads it, where somebody has read it already
 */
public record Anchor(
    EncodedCertificate certificate,
    TrustSettings settings,
    String store,
    int position,
    @Nullable Certificate read) {
  /** An anchor that nobody has read yet. */
  public Anchor(
      EncodedCertificate certificate, TrustSettings settings, String store, int position) {
    this(certificate, settings, store, position, null);
  }

  /**
   * An anchor as a block of a CA file gives it.
   *
   * @param auxiliary encoded X509_CERT_AUX of a {@code TRUSTED CERTIFICATE}; empty for others
   */
  public static Anchor of(
      EncodedCertificate certificate, byte[] auxiliary, String store, int position) {
    byte[] plain = certificate.bytes();
    byte[] block = Arrays.copyOf(plain, plain.length + auxiliary.length);
    System.arraycopy(auxiliary, 0, block, plain.length, auxiliary.length);
    TrustSettings settings =
        auxiliary.length > 0
                && CertificateBlock.read(block, true, OpenSslLine.V3_0)
                    instanceof CertificateBlock.Parsed parsed
            ? parsed.settings()
            : TrustSettings.NONE;
    return new Anchor(certificate, settings, store, position);
  }

  /** An anchor without settings. */
  public static Anchor plain(EncodedCertificate certificate, String store, int position) {
    return new Anchor(certificate, TrustSettings.NONE, store, position);
  }

  /** The same, known to be read so. */
  public Anchor reading(@Nullable Certificate known) {
    return new Anchor(certificate, settings, store, position, known);
  }

  /** It as this line reads it; each certificate of a list is read once where that can be. */
  ReadResult by(OpenSslLine line) {
    Certificate known = read;
    return known != null && known.line().equals(line)
        ? new ReadResult.Parsed(known)
        : CertificateReader.read(certificate, line);
  }
}
