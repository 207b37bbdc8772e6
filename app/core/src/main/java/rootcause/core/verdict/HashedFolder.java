package rootcause.core.verdict;

import java.util.List;

/**
 * A CA directory as OpenSSL asks it: by the hash of a subject, and only when nothing loaded has
 * that subject (openssl-verify-model, section 11).
 */
public interface HashedFolder {
  /** The id of the store. */
  String store();

  /**
   * The certificates of the files {@code <hash>.0}, {@code <hash>.1} and so on, up to the first
   * that is missing or cannot be loaded. Asked once for a hash.
   *
   * @param hash eight lower-case hexadecimal digits
   */
  List<Anchor> withHash(String hash);
}
