package rootcause.core.model;

import java.util.Base64;

/** A certificate as bytes, whatever is in them. Two are equal when their bytes are equal. */
public final class EncodedCertificate {
  private final byte[] bytes;
  private final Fingerprint fingerprint;

  private EncodedCertificate(byte[] bytes) {
    this.bytes = bytes;
    this.fingerprint = Fingerprint.of(bytes);
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
    return fingerprint;
  }

  /** PEM armour (RFC 7468), lines of 64 characters, ending in a newline. */
  public String pem() {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedCertificate c && c.fingerprint.equals(fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  @Override
  public String toString() {
    return "certificate " + fingerprint.abbreviated();
  }
}
