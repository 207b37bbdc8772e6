package rootcause.core.model;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as bytes, whatever is in them. Two are equal when their bytes are equal. The
 * fingerprint is worked out when first asked for: a list of roots is loaded without.
 */
public final class EncodedCertificate {
  private static final int TAIL = 16;

  private final byte[] bytes;
  private final int hash;
  private @Nullable Fingerprint fingerprint;

  private EncodedCertificate(byte[] bytes) {
    this.bytes = bytes;
    this.hash = tail(bytes);
  }

  /** Its end is part of a signature, which tells certificates apart; the rest need not be read. */
  private static int tail(byte[] bytes) {
    return Arrays.hashCode(
        Arrays.copyOfRange(bytes, Math.max(0, bytes.length - TAIL), bytes.length));
  }

  /** A copy of these bytes. */
  public static EncodedCertificate of(byte[] bytes) {
    return new EncodedCertificate(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the bytes. */
  public Fingerprint fingerprint() {
    Fingerprint known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(bytes);
      fingerprint = known;
    }
    return known;
  }

  /** PEM armour (RFC 7468), lines of 64 characters, ending in a newline. */
  public String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof EncodedCertificate c
            && c.hash == hash
            && Arrays.equals(c.bytes, bytes));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "certificate " + fingerprint().abbreviated();
  }
}
