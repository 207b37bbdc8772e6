package rootcause.core.stores;

import java.nio.file.Path;
import java.util.List;
import rootcause.core.text.Sentence;

/**
 * Where to look for a store, how to read it, and who reads it.
 *
 * @param kind what it is to the machine
 * @param form how it is kept
 * @param path file or folder; of a store of Windows or macOS its name
 * @param readers who reads it, in words for people
 */
public record StorePlace(StoreKind kind, Form form, Path path, List<Sentence> readers) {
  /** Copies the list. */
  public StorePlace {
    readers = List.copyOf(readers);
  }

  /** How a store is kept. */
  public enum Form {
    /** A file as OpenSSL loads it; a folder here is read as {@link #HASHED}. */
    FILE,
    /** A folder in which OpenSSL finds a certificate by the hash of its subject. */
    HASHED,
    /** A folder of certificate files, every one of which counts. */
    PLAIN,
    /** As {@link #PLAIN}, but only names in {@code .crt} count: update-ca-certificates(8). */
    CRT_ONLY,
    /** As {@link #PLAIN}, but what lies there is distrusted. */
    BLOCKLIST,
    /** A Java key store. */
    JAVA,
    /** A folder with an NSS database. */
    NSS,
    /** Asked from the operating system by its name. */
    NATIVE
  }

  /** The same place with more readers. */
  public StorePlace alsoReadBy(List<Sentence> more) {
    List<Sentence> all = new java.util.ArrayList<>(readers);
    more.stream().filter(reader -> !all.contains(reader)).forEach(all::add);
    return new StorePlace(kind, form, path, all);
  }
}
