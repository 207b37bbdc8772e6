package rootcause.core.stores;

import org.jspecify.annotations.Nullable;
import rootcause.core.model.EncodedCertificate;
import rootcause.core.x509.Certificate;

/**
 * One certificate in a store, and where it is there.
 *
 * @param certificate its bytes, without what may follow them in its block
 * @param read the same as OpenSSL 3.0 reads it; null where it was not read, or cannot be
 * @param auxiliary encoded {@code X509_CERT_AUX} of a {@code TRUSTED CERTIFICATE}; null for others
 * @param position number of the entry, from 1
 * @param line line where the entry begins, from 1; 0 where there are no lines
 * @param entry file name in a folder, alias in a key store; empty in a plain file
 * @param effective whether those who read this store get it: not in a file that OpenSSL refuses as
 *     a whole, not in a folder under a name that OpenSSL never asks for
 * @param distrusted whether it is here to be refused (a blocklist)
 */
public record StoredCertificate(
    EncodedCertificate certificate,
    @Nullable Certificate read,
    @Nullable Auxiliary auxiliary,
    int position,
    int line,
    String entry,
    boolean effective,
    boolean distrusted) {

  /** The same in another file of a folder, from this position on. */
  StoredCertificate in(String name, int newPosition) {
    return new StoredCertificate(
        certificate, read, auxiliary, newPosition, line, name, effective, distrusted);
  }

  /** The same, in force or not. */
  StoredCertificate inForce(boolean counts) {
    return new StoredCertificate(
        certificate, read, auxiliary, position, line, entry, counts, distrusted);
  }

  /** The same, refused. */
  StoredCertificate refused() {
    return new StoredCertificate(
        certificate, read, auxiliary, position, line, entry, effective, true);
  }
}
