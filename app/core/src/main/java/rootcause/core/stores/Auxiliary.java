package rootcause.core.stores;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes after the certificate in a {@code TRUSTED CERTIFICATE}: OpenSSL's X509_CERT_AUX. */
public final class Auxiliary {
  private final byte[] bytes;

  private Auxiliary(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static Auxiliary of(byte[] bytes) {
    return new Auxiliary(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Auxiliary auxiliary && Arrays.equals(bytes, auxiliary.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "X509_CERT_AUX " + HexFormat.of().formatHex(bytes);
  }
}
